const port = Number(process.env.PORT ?? 8000);

try {
  await fetch(`http://127.0.0.1:${port}/`);
} catch (error) {
  if (error instanceof Error) {
    console.log(String(error));
    console.log(Object(error.cause).code);
  }
}
