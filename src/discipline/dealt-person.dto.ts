import { IsBoolean, IsInt, IsString, MaxLength, Min } from 'class-validator';
import {
  DEALT_PERSON_BOUNDS as BOUNDS,
  MANAGING_BODIES,
  type DealtPersonInput,
  type DealtPersonQuestion,
  type ManagingBody,
} from './dealt-person.js';
import { Choice, MayBeEmptied, PagedDto, Text } from './discipline.dto.js';

/** Somebody who was dealt with, as typed. */
export class DealtPersonDto implements DealtPersonInput {
  @IsString() @MaxLength(36) villageId!: string;
  @IsString() @MaxLength(BOUNDS.nameCharacters) name!: string;
  @Text(BOUNDS.postCharacters) postThen?: string | null;
  @Choice(MANAGING_BODIES) managesIn?: ManagingBody | null;
  @MayBeEmptied() @IsBoolean() partyMember?: boolean | null;
  @Text(BOUNDS.postCharacters) statusAsWritten?: string | null;
  @Text(BOUNDS.noteCharacters) note?: string | null;
}

/** A person corrected, with the version that was typed over. */
export class DealtPersonEditDto extends DealtPersonDto {
  @IsInt() @Min(1) version!: number;
}

/** Filters of the list as they stand in an address. */
export class DealtPersonListDto extends PagedDto {
  @Text(BOUNDS.nameCharacters) q?: string;
  @Text(36) villageId?: string;
  @Choice(['yes', 'no', 'unknown']) partyMember?: NonNullable<DealtPersonQuestion['partyMember']>;
  @Choice([...MANAGING_BODIES, 'none']) managesIn?: ManagingBody | 'none';
  @Choice(['sanctions', 'measures', 'money', 'nothing']) with?: NonNullable<DealtPersonQuestion['with']>;
}
