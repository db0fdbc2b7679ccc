import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../../../api/problem.ts';
import { sessionFetch } from '../../../session/session-fetch.ts';

interface AuthedPictureProps {
  /** Its address below the portal's. */
  readonly address: string;
  readonly alt: string;
  /** Width and height, CSS px. */
  readonly size: number;
}

const AGAIN_MS = 700;
const MOST_TRIES = 40;

/** A thumbnail is drawn a moment after its picture was sent. */
const mayCome = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || error.retriable || error.slug === 'thumbnail-not-ready';

/** A picture that is asked for with the token, as an `img` cannot. */
export function AuthedPicture({ address, alt, size }: AuthedPictureProps) {
  const { data: bytes } = useQuery({
    queryKey: ['picture', address],
    staleTime: Infinity,
    retry: (failures, error) => failures < MOST_TRIES && mayCome(error),
    retryDelay: AGAIN_MS,
    queryFn: async () => {
      const answer = await sessionFetch(new Request(new URL(address, window.location.origin)));
      if (!answer.ok) throw new ApiProblem(answer.status, await answer.json().catch(() => ({})));
      return answer.blob();
    },
  });
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (!bytes) return undefined;
    const local = URL.createObjectURL(bytes);
    setShown(local);
    return () => URL.revokeObjectURL(local);
  }, [bytes]);
  return shown ? (
    <img src={shown} alt={alt} width={size} height={size} />
  ) : (
    <Skeleton width={size} height={size} />
  );
}
