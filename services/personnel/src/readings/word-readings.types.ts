import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '@zhudian/facts';
import { connectionOf, Day, enumTypeOf, Instant, PageArgs, type HourOfReadings } from '@zhudian/framework/service';

const ReadingKind = enumTypeOf(enumOf('ReadingKind', { NAME: ['姓名', 'a name'], WORDS: ['文字材料', 'words'] }));

const note = (description: string, nullable = false) => ({ description, nullable });

@ObjectType({
  description: 'What one reader was shown about one subject in one hour. 某人在一小时内查阅某一对象的记录。',
})
export class WordReading implements HourOfReadings {
  @Field(() => ID, note('Identifier. 编号。')) id!: string;
  @Field(() => Instant, note('When the hour begins. 该小时的开始时刻。')) hour!: string;
  readerId!: string;
  personId!: string;
  stream!: string;
  @Field(() => ID, note('The unit of the token that read. 查阅人所用的单位。')) readerUnit!: string;
  @Field(() => [String], note('The roles of the reader. 查阅人的角色。')) roles!: readonly string[];
  @Field(() => ReadingKind, note('What was shown. 查阅内容。')) kind!: 'NAME' | 'WORDS';
  @Field(() => String, note('What was asked: the name of the operation, else its fields. 查阅事由：查询名称或字段。'))
  why!: string;
  @Field(() => Int, note('How often in the hour. 该小时内的次数。')) times!: number;
  @Field(() => Instant, note('The last time. 最近一次。')) lastAt!: string;
}

export const WordReadingConnection = connectionOf('WordReading', () => WordReading);

type Maybe<T> = T | null;

@ArgsType()
export class WordReadingsArgs extends PageArgs {
  @Field(() => ID, note('Whom it is about. 涉及的人员。', true)) personId?: Maybe<string>;
  @Field(() => ID, note('Who read. 查阅人。', true)) readerId?: Maybe<string>;
  @Field(() => Day, note('From this day on (UTC). 起始日期（世界协调时）。', true)) dayFrom?: Maybe<string>;
  @Field(() => Day, note('Before this day (UTC). 截止日期之前（世界协调时）。', true)) dayBefore?: Maybe<string>;
}
