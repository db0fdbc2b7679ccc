import { PartitionAssigners } from 'kafkajs';
import type { Broker, Cluster, PartitionAssigner } from 'kafkajs';

/** What kafkajs sends to join a group; it knows `groupInstanceId`, but its consumer does not pass it on. */
interface JoinRequest {
  readonly memberId?: string;
  readonly groupInstanceId?: string;
}

type Send = (payload: JoinRequest) => unknown;

/** A kafkajs broker as far as joining a group goes. Seen in kafkajs 2.2.4, src/broker/index.js, `joinGroup`. */
interface JoiningBroker extends Broker {
  joinGroup(request: JoinRequest): Promise<unknown>;
  lookupRequest(key: number, definition: unknown): Send;
}

/**
 * Static membership (KIP-345), which kafkajs 2.2.4 has in its protocol but not in its consumer. Who joins by a name of
 * its own is given the seat of whoever had that name: a killed process's partitions go to its successor at once, without
 * waiting until the group misses the one killed, and without a rebalance. The seat is left as ever by who stops.
 *
 * Only the first join of a session asks for the seat. Who then finds itself unknown to the group was missed for too long,
 * or another took its seat: it goes on as a member without a name. So two processes that were given one name, by mistake
 * or while one replaces the other, do not take the seat from each other in turns, but share the partitions.
 */
export function keepingSeat(instanceId: string): PartitionAssigner {
  return (config) => {
    joinBy(instanceId, config.cluster);
    return PartitionAssigners.roundRobin(config);
  };
}

/** An assigner is the one thing of ours that a consumer shows its own cluster to. */
function joinBy(instanceId: string, cluster: Cluster): void {
  const find = cluster.findGroupCoordinator.bind(cluster);
  let isSeated = false;
  cluster.findGroupCoordinator = async (group) => {
    const broker = (await find(group)) as JoiningBroker;
    const join = (request: JoinRequest): Promise<unknown> =>
      isSeated || request.memberId
        ? broker.joinGroup(request)
        : Reflect.apply(broker.joinGroup, named(broker, instanceId), [request]);
    const joinGroup = async (request: JoinRequest): Promise<unknown> => {
      try {
        const answer = await join(request);
        isSeated = true;
        return answer;
      } catch (error) {
        // Another took the seat while we waited for the others to join.
        if ((error as { type?: string }).type !== 'FENCED_INSTANCE_ID') throw error;
        isSeated = true;
        return broker.joinGroup({ ...request, memberId: '' });
      }
    };
    return seenWith(broker, { joinGroup });
  };
}

/** The broker, whose requests carry the name. */
const named = (broker: JoiningBroker, groupInstanceId: string): JoiningBroker =>
  seenWith(broker, {
    lookupRequest: (key: number, definition: unknown): Send => {
      const send = broker.lookupRequest(key, definition);
      return (payload) => send({ ...payload, groupInstanceId });
    },
  });

/** The same broker, connections and all, but for some of its methods. */
const seenWith = (broker: JoiningBroker, methods: Partial<JoiningBroker>): JoiningBroker =>
  new Proxy(broker, {
    get: (target, name, receiver) =>
      Object.hasOwn(methods, name)
        ? (methods[name as keyof JoiningBroker] as unknown)
        : (Reflect.get(target, name, receiver) as unknown),
  });
