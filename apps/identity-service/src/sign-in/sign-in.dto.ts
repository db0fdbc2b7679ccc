import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '@kirana/service';
import { ROLES } from '@kirana/service';
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
  @ApiProperty({ required: false, description: 'Of a retailer' }) shopId?: string;
}

export class TokensView {
  @ApiProperty({ description: 'Bearer token for every service' }) accessToken!: string;
  @ApiProperty({ description: 'Works once; gives the next pair' }) refreshToken!: string;
  @ApiProperty({ description: 'Life of the access token, seconds' }) expiresIn!: number;
  @ApiProperty({ type: ActorView }) actor!: ActorView;
}
