import net from 'node:net';
import { nothing } from 'node:net';
