import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

export interface OpenApiInfo {
  readonly title: string;
  readonly description: string;
  readonly version?: string;
}

/** Serves the OpenAPI document at `/docs-json` and a page to read and try it at `/docs`. */
export function serveOpenApi(
  app: INestApplication,
  { title, description, version = '1' }: OpenApiInfo,
): void {
  const info = new DocumentBuilder()
    .setTitle(title)
    .setDescription(description)
    .setVersion(version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, info);
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'docs-json' });
}
