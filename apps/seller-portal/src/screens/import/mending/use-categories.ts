import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { useLanguage } from '../../../language/language.tsx';

const AN_HOUR_MS = 3_600_000;

/** Categories to choose from, in groups, in the chosen language. */
export function useCategories() {
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['categories', language],
    staleTime: AN_HOUR_MS,
    queryFn: () =>
      answered(api.GET('/v1/categories', { params: { header: { 'accept-language': language } } })),
  });
  return (data?.items ?? []).map((department) => ({
    group: department.name,
    items: department.children.map(({ id, name }) => ({ value: id, label: name })),
  }));
}
