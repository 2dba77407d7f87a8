import type { Context } from '../../context/context.ts';
import { documentLines } from '../../context/format.ts';
import type { CheckResult, VerifyDocument } from '../../model/documents.ts';
import { writeVerdict } from '../../model/verdict.ts';
import type { CheckReporter, CheckReporterOptions } from './reporter.ts';

/** Prints one document with all checks once they are over. */
export function jsonCheckReporter(context: Context, { words, exercise, file }: CheckReporterOptions): CheckReporter {
  const { title, checks: texts } = exercise.texts[context.words.language];
  const checks: CheckResult[] = [];
  return {
    add({ id, verdict, tookMs }) {
      const { name = id, expects = '', why = {} } = texts[id] ?? {};
      const { is, ...details } = writeVerdict(verdict);
      const fault = verdict.is === 'failed' ? verdict.fault : undefined;
      const said = fault && words.fault(fault, fault.is === 'own' ? why[fault.why] : undefined);
      checks.push({
        id,
        name,
        verdict: is,
        tookMs,
        ...(said === undefined ? {} : { expects, says: said }),
        ...details,
      });
    },
    end({ isRight }) {
      const document: VerifyDocument = { exercise: exercise.id, title, file, passed: isRight, checks };
      context.print(documentLines(document));
    },
  };
}
