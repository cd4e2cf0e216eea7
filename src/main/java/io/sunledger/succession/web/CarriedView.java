package io.sunledger.succession.web;

import io.sunledger.duty.DutyView;
import io.sunledger.succession.CarriedOver;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A duty that was carried over.
 *
 * @param from the earlier plan's, which ends thereby
 * @param to as which it goes on
 * @param taskAdded whether the later plan got the task for it
 */
@Type("CarriedDuty")
public record CarriedView(@NonNull DutyView from, @NonNull DutyView to, boolean taskAdded) {
    static List<CarriedView> of(CarriedOver carried, List<DutyView> duties) {
        var byId = duties.stream().collect(Collectors.toMap(DutyView::id, Function.identity(), (one, same) -> one));
        return carried.carried().stream()
                .map(one -> new CarriedView(duty(byId, one.from()), duty(byId, one.to()), one.taskAdded()))
                .toList();
    }

    /** The duties that it names. */
    static List<UUID> ids(CarriedOver carried) {
        return carried.carried().stream()
                .flatMap(one -> Stream.of(one.from(), one.to()))
                .distinct()
                .toList();
    }

    private static DutyView duty(Map<UUID, DutyView> byId, UUID id) {
        return Objects.requireNonNull(byId.get(id));
    }
}
