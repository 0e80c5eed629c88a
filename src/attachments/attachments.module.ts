import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { AttachmentController } from './attachment.controller.js';
import { AttachmentCopyService } from './attachment-copy.service.js';
import { AttachmentService } from './attachment.service.js';
import { AttachmentSight } from './attachment-sight.js';
import { Thumbnails } from './thumbnails.js';

/** Wiring of the attachments room. */
@Module({
  imports: [HistoryModule],
  controllers: [AttachmentController],
  providers: [AttachmentSight, Thumbnails, AttachmentService, AttachmentCopyService],
  exports: [AttachmentSight, AttachmentService],
})
export class AttachmentsModule {}
