import { phraseRule } from './phrase-evidence.ts';

export const weatherFigures = phraseRule({
  name: 'weather-figures',
  label: 'ticker',
  why: 'Weather and exchange rates in words.',
  examples: ['Currently 41°F Partly Cloudy', 'Курс валют на сегодня: USD 113,61  EUR 125,50'],
  nearMisses: ['Currently the two sides are not talking to each other.'],
});
