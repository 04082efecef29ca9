/**
 * Set-up of every test file. The examples of a property are drawn from one seed, so that a state of the sources
 * always gets the same verdict; a long run (`npm test -- --long`) draws new ones to look for what is not known yet,
 * and what it finds is written into the test as an example.
 */
import fc from 'fast-check';
import { LONG } from './runs.ts';

const SEED = 20_180_612;

if (!LONG) fc.configureGlobal({ seed: SEED });
