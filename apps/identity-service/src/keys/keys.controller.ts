import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@kirana/service';
import { KeyRing } from './key-ring.ts';

@ApiTags('keys')
@Controller('.well-known')
export class KeysController {
  constructor(@Inject(KeyRing) private readonly keys: KeyRing) {}

  @Get('jwks.json')
  @Public()
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ summary: 'The public keys that access tokens are checked by (RFC 7517)' })
  jwks() {
    return this.keys.publicKeys();
  }
}
