import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeLeftOut } from '@kirana/service';
import { IsIn, IsString, Length, MaxLength } from 'class-validator';
import type { HiredRole, StaffMember } from './staff-member.ts';

const HIRED = ['packer', 'accountant'] as const satisfies HiredRole[];

export class InvitationRequest {
  @ApiProperty({ example: '98765 43210', description: 'An Indian mobile number' })
  @IsString()
  @MaxLength(20)
  phone!: string;

  @ApiProperty({ example: 'Ramesh', maxLength: 80 })
  @IsString()
  @Length(1, 80)
  name!: string;

  @ApiProperty({ enum: HIRED })
  @IsIn(HIRED)
  staffRole!: HiredRole;
}

export class StaffChange {
  @ApiPropertyOptional({ maxLength: 80 })
  @MayBeLeftOut()
  @IsString()
  @Length(1, 80)
  name?: string;

  @ApiPropertyOptional({ enum: HIRED })
  @MayBeLeftOut()
  @IsIn(HIRED)
  staffRole?: HiredRole;
}

export class StaffView extends InvitationRequest {
  @ApiProperty() memberId!: string;
  @ApiProperty({ enum: ['invited', 'active'] }) state!: StaffMember['state'];
  @ApiProperty({ format: 'date-time' }) invitedUntil!: string;
  @ApiProperty() version!: number;
}

/** A member as the owner sees them. */
export const staffView = (member: StaffMember): StaffView => {
  const { memberId, phone, name, staffRole, state, invitedUntil, version } = member;
  const until = new Date(invitedUntil * 1000).toISOString();
  return { memberId, phone, name, staffRole, state, invitedUntil: until, version };
};
