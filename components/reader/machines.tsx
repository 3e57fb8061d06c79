import { parametersOf, resourceSchemas, type ApiParameter } from '../../core/api/open-api.ts';
import { OPERATION_NAMES, OPERATIONS, type OperationName } from '../../core/api/operations.ts';
import { shapeOf } from '../../core/api/shape.ts';
import { RESOURCES, type ResourceName } from '../../core/api/resources.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { apiWords } from './api-words.ts';
import { feedHref, openSearchHref } from './href.ts';

/** An address as machines write it: left to right in either chrome. */
function Address({ href, children = href }: { href?: string; children?: string }) {
  const code = <code dir="ltr">{children}</code>;
  return href === undefined ? code : <a href={href}>{code}</a>;
}

const ROOMS = ['feeds', 'catalogue', 'harvest', 'found'] as const;

function Rooms({ chrome }: { chrome: Chrome }) {
  const { locale, t } = chrome;
  const addresses: Record<(typeof ROOMS)[number], string[]> = {
    feeds: [feedHref('atom', locale), feedHref('json', locale), `${feedHref('atom', locale)}&section={slug}`],
    catalogue: [`/opds?locale=${locale}`],
    harvest: ['/oai?verb=Identify', '/oai?verb=ListRecords&metadataPrefix=oai_dc'],
    found: ['/sitemap.xml', openSearchHref(locale), '/llms.txt', '/robots.txt'],
  };
  return ROOMS.map((room) => (
    <section key={room}>
      <h2>{t(`machines.${room}.title`)}</h2>
      <p>{t(`machines.${room}.text`)}</p>
      <ul className="addresses">
        {addresses[room].map((address) => (
          <li key={address}>
            <Address href={address.includes('{') ? undefined : address}>{address}</Address>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** What a parameter may be: `integer, 1–100`, its usual value, or the words that it may have. */
function bounds({ schema }: ApiParameter): string {
  const { minimum, maximum, enum: values } = schema;
  const range = typeof minimum === 'number' && typeof maximum === 'number' ? `, ${minimum}\u2013${maximum}` : '';
  const usual = schema.default === undefined || schema.default === '' ? '' : ` = ${JSON.stringify(schema.default)}`;
  return values ? shapeOf(schema) + usual : `${shapeOf(schema)}${range}${usual}`;
}

function Operation({ name, chrome }: { name: OperationName; chrome: Chrome }) {
  const { path, answer } = OPERATIONS[name];
  const words = apiWords(chrome);
  const parameters = parametersOf(name);
  const address = `/api/v1${path}`;
  return (
    <section className="operation" id={name}>
      <h3>{words.operation(name)}</h3>
      <p>
        <Address href={path.includes('{') ? undefined : address}>{`GET ${address}`}</Address>
      </p>
      {parameters.length > 0 && (
        <dl className="parameters">
          {parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt>
                <code dir="ltr">{parameter.name}</code>
              </dt>
              <dd>
                {words.parameter(parameter.name)} <code dir="ltr">{bounds(parameter)}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        {chrome.t('machines.api.answers')}{' '}
        <a href={`#${answer}`}>
          <code dir="ltr">{answer}</code>
        </a>
      </p>
    </section>
  );
}

function Shapes({ chrome }: { chrome: Chrome }) {
  const schemas = resourceSchemas();
  return (
    <section>
      <h2>{chrome.t('machines.api.shapes')}</h2>
      {(Object.keys(RESOURCES) as ResourceName[]).map((name) => (
        <div key={name} id={name} className="shape">
          <h3>
            <code dir="ltr">{name}</code>
          </h3>
          <pre dir="ltr" tabIndex={0}>
            {shapeOf(schemas[name])}
          </pre>
        </div>
      ))}
    </section>
  );
}

/** `/about/machines`: how programs read the archive, the API's own page among it. */
export function MachinesPage({ chrome }: { chrome: Chrome }) {
  const { t } = chrome;
  return (
    <div className="page page-narrow prose machines">
      <h1 className="page-title">{t('machines.title')}</h1>
      <p className="lede">{t('machines.lede')}</p>
      <Rooms chrome={chrome} />
      <section>
        <h2>{t('machines.api.title')}</h2>
        <p>{t('machines.api.text')}</p>
        <p>{t('machines.api.manners')}</p>
        <ul className="addresses">
          <li>
            <Address href="/api/v1/openapi.json" />
          </li>
        </ul>
        {OPERATION_NAMES.map((name) => (
          <Operation key={name} name={name} chrome={chrome} />
        ))}
      </section>
      <Shapes chrome={chrome} />
    </div>
  );
}
