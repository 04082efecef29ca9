import { describe, expect, it } from 'vitest';
import { OutletIndex } from '../../../src/facts/outlets.ts';
import { reportersIn } from '../../../src/facts/reporters.ts';
import { knownHere } from './gather.ts';

async function read(text: string): Promise<string[]> {
  const outlets = OutletIndex.of((await knownHere()).outlets);
  const found = reportersIn(text, outlets);
  return found === null ? [] : [...found.names];
}

describe('reporters named at the head of the text', () => {
  it.each([
    ['本报北京8月14日电（记者 沈一帆）商务部', ['沈一帆']],
    ['中新社纽约12月22日电 (记者 宋一鸣 韩雪)安理会', ['宋一鸣', '韩雪']],
    ['〔記者簡佑庭／首爾報導〕美國總統', ['簡佑庭']],
    ['（海東社記者沈佑庭首爾24日電）北韓今天', ['沈佑庭']],
    ['(서울·워싱턴=한빛일보) 이하나 기자 마지원 특파원 = 북한이', ['이하나', '마지원']],
    ['[파주=한빛일보] 남궁현 기자 = 정부가', ['남궁현']],
    ['【ソウル＝森田悠、佐々木航】北朝鮮は', ['森田悠', '佐々木航']],
  ])('are read from %s', async (text, names) => {
    expect(await read(text)).toEqual(names);
  });

  it.each([
    '[서울=한빛일보] 정부가 8일 내놓았다.',
    '【ソウル＝聯合ニュース】韓国政府は',
    '【ニューヨーク＝共同】国連は',
    '（記者会見は２時間に及んだ）首相は',
    '기자 출신인 그는 (정치부) 취재 경험이 많다.',
  ])('are none in %s', async (text) => {
    expect(await read(text)).toEqual([]);
  });
});
