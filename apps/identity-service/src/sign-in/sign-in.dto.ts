import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Role, StaffRole } from '@kirana/service';
import { MayBeLeftOut, ROLES, STAFF_ROLES } from '@kirana/service';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';

export class CodeRequest {
  @ApiProperty({
    example: '98765 43210',
    description: 'An Indian mobile number, in any usual form',
  })
  @IsString()
  @MaxLength(20)
  phone!: string;

  @ApiProperty({ enum: ROLES, description: 'analyst and admin only for phones of the staff' })
  @IsIn(ROLES)
  role!: Role;
}

export class TokenRequest extends CodeRequest {
  @ApiProperty({ example: '123456' })
  @Matches(/^\d{6}$/, { message: 'code must be 6 digits' })
  code!: string;

  @ApiPropertyOptional({
    description: 'Sign in as staff of this seller; the first time takes up its invitation',
  })
  @MayBeLeftOut()
  @Matches(/^sel_[0-7][0-9A-HJKMNP-TV-Z]{25}$/, { message: 'the id of a seller' })
  staffOf?: string;
}

export class RefreshRequest {
  @ApiProperty()
  @IsString()
  @MaxLength(200)
  refreshToken!: string;
}

export class ActorView {
  @ApiProperty({ example: 'acc_01JABCDEFGHJKMNPQRSTVWXYZ0' }) accountId!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty({ required: false, description: 'Of a seller' }) sellerId?: string;
  @ApiProperty({ required: false, enum: STAFF_ROLES, description: "Of a seller's staff" })
  staffRole?: StaffRole;
  @ApiProperty({ required: false, description: 'Of a retailer' }) shopId?: string;
}

export class TokensView {
  @ApiProperty({ description: 'Bearer token for every service' }) accessToken!: string;
  @ApiProperty({ description: 'Works once; gives the next pair' }) refreshToken!: string;
  @ApiProperty({ description: 'Life of the access token, seconds' }) expiresIn!: number;
  @ApiProperty({ type: ActorView }) actor!: ActorView;
}
