import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { Page } from '../kernel/paging.js';
import { AccountService } from './account.service.js';
import type { AccountView, AccountWithPassword } from './account.js';
import { DeputyService } from './deputy.service.js';
import { PersonService } from './person.service.js';
import type { DeputyView, PersonView } from './person.js';
import {
  AccountChangeDto,
  AccountInputDto,
  DeputyInputDto,
  PasswordResetDto,
  PersonChangeDto,
  PersonInputDto,
  questionOf,
  scopeOf,
  UserListDto,
} from './user.dto.js';

/** Accounts, persons and deputies; the administrator's. */
@Controller('users')
export class UserController {
  constructor(
    private readonly accounts: AccountService,
    private readonly persons: PersonService,
    private readonly deputies: DeputyService,
  ) {}

  @Get()
  @Can('users:read')
  list(@Query() query: UserListDto): Promise<Page<AccountView>> {
    return this.accounts.page(questionOf(query));
  }

  @Post()
  @Can('users:write')
  add(@CurrentActor() actor: Actor, @Body() body: AccountInputDto): Promise<AccountWithPassword> {
    return this.accounts.add(actor, { ...body, scope: scopeOf(body.scope) });
  }

  @Get('persons')
  @Can('users:read')
  listPersons(@Query() query: UserListDto): Promise<Page<PersonView>> {
    return this.persons.page(questionOf(query));
  }

  @Post('persons')
  @Can('users:write')
  registerPerson(@CurrentActor() actor: Actor, @Body() body: PersonInputDto): Promise<PersonView> {
    return this.persons.register(actor, body);
  }

  @Patch('persons/:id')
  @Can('users:write')
  changePerson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: PersonChangeDto,
  ): Promise<PersonView> {
    const { version, ...input } = body;
    return this.persons.change(actor, id, version, input);
  }

  @Get('deputies')
  @Can('users:read')
  listDeputies(): Promise<DeputyView[]> {
    return this.deputies.all();
  }

  @Post('deputies')
  @Can('users:write')
  appoint(@CurrentActor() actor: Actor, @Body() body: DeputyInputDto): Promise<DeputyView> {
    return this.deputies.appoint(actor, body);
  }

  @Delete('deputies/:id')
  @Can('users:write')
  endDeputy(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DeputyView> {
    return this.deputies.end(actor, id);
  }

  @Get(':id')
  @Can('users:read')
  one(@Param('id') id: string): Promise<AccountView> {
    return this.accounts.one(id);
  }

  @Patch(':id')
  @Can('users:write')
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AccountChangeDto,
  ): Promise<AccountView> {
    const { version, scope, ...change } = body;
    return this.accounts.change(actor, id, version, {
      ...change,
      ...(scope === undefined ? {} : { scope: scopeOf(scope) }),
    });
  }

  @Post(':id/reset-password')
  @HttpCode(200)
  @Can('users:write')
  resetPassword(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: PasswordResetDto,
  ): Promise<AccountWithPassword> {
    const { password, dropSecondFactor = false } = body;
    return this.accounts.resetPassword(actor, id, { password, dropSecondFactor });
  }
}
