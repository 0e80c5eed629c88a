import { IsBoolean, IsInt, IsString, MaxLength, Min } from 'class-validator';
import { ChoiceField, MayBeEmptied, PagedShape, TextField } from '../registers/register-shapes.js';
import {
  DEALT_PERSON_BOUNDS as BOUNDS,
  MANAGING_BODIES,
  type DealtPersonInput,
  type DealtPersonQuestion,
  type ManagingBody,
} from './dealt-person.js';

/** Somebody who was dealt with, as typed. */
export class DealtPersonDto implements DealtPersonInput {
  @IsString() @MaxLength(36) villageId!: string;
  @IsString() @MaxLength(BOUNDS.nameCharacters) name!: string;
  @TextField(BOUNDS.postCharacters) postThen?: string | null;
  @ChoiceField(MANAGING_BODIES) managesIn?: ManagingBody | null;
  @MayBeEmptied() @IsBoolean() partyMember?: boolean | null;
  @TextField(BOUNDS.postCharacters) statusAsWritten?: string | null;
  @TextField(BOUNDS.noteCharacters) note?: string | null;
}

/** A person corrected, with the version that was typed over. */
export class DealtPersonEditDto extends DealtPersonDto {
  @IsInt() @Min(1) version!: number;
}

/** Filters of the list as they stand in an address. */
export class DealtPersonListDto extends PagedShape {
  @TextField(BOUNDS.nameCharacters) q?: string;
  @TextField(36) villageId?: string;
  @ChoiceField(['yes', 'no', 'unknown']) partyMember?: NonNullable<DealtPersonQuestion['partyMember']>;
  @ChoiceField([...MANAGING_BODIES, 'none']) managesIn?: ManagingBody | 'none';
  @ChoiceField(['sanctions', 'measures', 'money', 'nothing']) with?: NonNullable<DealtPersonQuestion['with']>;
}
