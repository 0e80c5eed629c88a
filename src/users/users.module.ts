import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { AccountService } from './account.service.js';
import { AccountWriting } from './account-writing.js';
import { DeputyService } from './deputy.service.js';
import { FirstAccounts } from './first-accounts.js';
import { OwnAccountService } from './own-account.service.js';
import { OwnSecurityService } from './own-security.service.js';
import { OwnPassword } from './own-password.service.js';
import { PasswordTries } from './password-tries.service.js';
import { Passwords } from './passwords.service.js';
import { PersonService } from './person.service.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';
import { UserController } from './user.controller.js';

/** Wiring of the room. */
@Module({
  imports: [HistoryModule, VillagesModule],
  controllers: [SessionController, UserController],
  providers: [
    AccountService,
    AccountWriting,
    DeputyService,
    FirstAccounts,
    OwnAccountService,
    OwnSecurityService,
    OwnPassword,
    Passwords,
    PasswordTries,
    PersonService,
    SessionService,
    SignInService,
  ],
  exports: [AccountService, FirstAccounts, PersonService, SessionService],
})
export class UsersModule {}
