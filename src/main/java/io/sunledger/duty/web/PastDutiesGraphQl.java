package io.sunledger.duty.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyAsOf;
import io.sunledger.duty.PastDuties;
import io.sunledger.kernel.Ids;
import io.sunledger.plan.TaskAsOf;
import io.sunledger.security.CurrentActor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Duties as they were, over GraphQL. */
@GraphQLApi
public class PastDutiesGraphQl {
    private final PastDuties past;
    private final CurrentActor actor;

    PastDutiesGraphQl(PastDuties past, CurrentActor actor) {
        this.past = past;
        this.actor = actor;
    }

    /** The duty at the end of that day, in the service's zone; null where it was not there. */
    @Query
    public Uni<@Nullable DutyAsOf> dutyAsOf(@Id @NonNull String id, @NonNull LocalDate on) {
        return past.find(Ids.parse(id), on, actor.get());
    }

    /** Who owed the tasks on their day; one query may ask for several days. */
    @NonNull
    public Uni<List<List<DutyAsOf>>> duties(@Source List<TaskAsOf> tasks) {
        var caller = actor.get();
        var days = tasks.stream().collect(Collectors.groupingBy(TaskAsOf::asOf));
        return Multi.createFrom()
                .iterable(days.entrySet())
                .onItem()
                .transformToUniAndConcatenate(day -> past.ofTasks(ids(day.getValue()), day.getKey(), caller))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(List::stream).collect(Collectors.groupingBy(Of::duty)))
                .map(found -> tasks.stream()
                        .map(task -> found.getOrDefault(new Of(task.id(), task.asOf()), List.of()))
                        .toList());
    }

    private static Set<UUID> ids(List<TaskAsOf> tasks) {
        return tasks.stream().map(TaskAsOf::id).collect(Collectors.toSet());
    }

    /** What a past duty is of. */
    private record Of(UUID task, LocalDate on) {
        static Of duty(DutyAsOf duty) {
            return new Of(duty.taskId(), duty.asOf());
        }
    }
}
