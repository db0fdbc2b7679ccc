import { Controller, Delete, HttpCode, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kirana/service';
import { ApiProblems, CurrentActor, StaffRoles } from '@kirana/service';
import { AccountDeletion } from './account-deletion.ts';

@ApiTags('account')
@ApiBearerAuth()
@Controller('v1/account')
export class DeletionController {
  constructor(@Inject(AccountDeletion) private readonly deletion: AccountDeletion) {}

  @Delete()
  @HttpCode(204)
  @StaffRoles('packer', 'accountant')
  @ApiOperation({ summary: 'Deletes your account and what is kept of you; the books stay' })
  @ApiProblems({ 401: 'Sign in first' })
  async delete(@CurrentActor() { accountId }: Actor): Promise<void> {
    await this.deletion.delete(accountId);
  }
}
