import type { Service, Services } from '../../functions/places/services';
import { saidOf } from './check-service-room';
import { compileServices } from './compile-services';
import { dialled } from './placeholders';
import type { ContentFiles, LocalService } from './schema';

/** A local service as an operator reads it, with the lines that are sent of it by language. */
export interface ServiceOverview extends Omit<LocalService, 'hours' | 'area'> {
  id: string;
  numbers: string;
  area: string;
  hours: string;
  said: { code: string; line: string }[];
}

/** The services: first those that nobody called, then the longest not called again. */
export function servicesByAge(files: ContentFiles): ServiceOverview[] {
  const compiled = asIfCalled(files);
  return Object.entries(files.services?.services ?? {})
    .map(([id, service], i) => ({
      ...service,
      id,
      numbers: [dialled(service.call), service.text && `text ${dialled(service.text)}`].filter(Boolean).join(', '),
      area: areaOf(service),
      hours: hoursOf(service),
      said: compiled ? saidIn(compiled.services[i], compiled) : [],
    }))
    .sort((a, b) => String(a.called || '').localeCompare(String(b.called || '')));
}

function asIfCalled(files: ContentFiles): Services | undefined {
  const all = Object.entries(files.services?.services ?? {}).map(([id, one]) => [id, { ...one, called: one.date }]);
  return (
    files.services && compileServices({ ...files, services: { ...files.services, services: Object.fromEntries(all) } })
  );
}

function saidIn(service: Service | undefined, { words }: Services): ServiceOverview['said'] {
  return Object.entries(words).flatMap(([code, own]) =>
    service?.languages.includes(code) ? saidOf(service, own, false).map((line) => ({ code, line })) : [],
  );
}

function areaOf({ area }: LocalService): string {
  return Object.entries(area)
    .map(([region, { zips = [], towns = [], namesakes = [] }]) => {
      const parts = [...zips, ...towns, ...namesakes];
      return parts.length === 0 ? region : `${region}: ${parts.join(', ')}`;
    })
    .join('; ');
}

function hoursOf({ hours }: LocalService): string {
  if (hours === '24/7') return hours;
  const days = Object.entries(hours.open).map(([range, spans]) => `${range} ${spans}`);
  return `${days.join(', ')} (${hours.zone})`;
}
