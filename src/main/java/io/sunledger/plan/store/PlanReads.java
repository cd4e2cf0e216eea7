package io.sunledger.plan.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.TaskView;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.OfIds;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The queries that make views of plans. */
@ApplicationScoped
public class PlanReads {
    private static final String PLAN = """
            select p.id, p.version, p.title, p.year, p.jurisdiction, p.issuer, p.documentNumber, p.issuedOn, p.disclosure,
                   p.enteredAt, p.amendedAt
            from Plan p where p.government = :government""";
    private static final String ITEM =
            "select i.id, i.planId, i.ordinal, i.number, i.part, i.title, i.annex from Item i";
    private static final String TASK = """
            select t.id, t.planId, t.itemId, t.ordinal, t.version, t.text, t.withdrawn
            from Task t""";
    private static final String OF_GOVERNMENT = ".planId in (select p.id from Plan p where p.government = :government)";

    private final Reads reads;

    PlanReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<@Nullable PlanView> plan(UUID plan, String government) {
        return reads.ofId(plan, within(government, PLAN + " and p.id", PlanView.class, PlanView::id));
    }

    public Uni<List<PlanView>> plansOf(Collection<UUID> plans, String government) {
        return reads.list(
                PLAN + " and p.id in :plans", PlanView.class, Map.of("government", government, "plans", plans));
    }

    public Uni<Page<PlanView>> plans(@Nullable Integer year, PageRequest page, String government) {
        var parameters = new HashMap<String, Object>(Map.of("government", government));
        if (year != null) {
            parameters.put("year", year);
        }
        var select = PLAN + (year == null ? "" : " and p.year = :year");
        return reads.page(Keyset.newestFirst(select, PlanView.class, "p.id", PlanView::id), page, parameters);
    }

    public Uni<@Nullable ItemView> item(UUID item, String government) {
        return reads.ofId(
                item,
                within(government, ITEM + " where i" + OF_GOVERNMENT + " and i.id", ItemView.class, ItemView::id));
    }

    public Uni<@Nullable TaskView> task(UUID task, String government) {
        return reads.ofId(
                task,
                within(government, TASK + " where t" + OF_GOVERNMENT + " and t.id", TaskView.class, TaskView::id));
    }

    private static <V> OfIds<V> within(String government, String upToId, Class<V> view, Function<V, UUID> idOf) {
        return new OfIds<>(upToId, view, Map.of("government", government), idOf);
    }

    public Uni<List<ItemView>> itemsOf(Collection<UUID> plans) {
        return reads.list(
                ITEM + " where i.planId in :plans order by i.ordinal", ItemView.class, Map.of("plans", plans));
    }

    public Uni<List<ItemView>> items(Collection<UUID> items) {
        return reads.list(ITEM + " where i.id in :items", ItemView.class, Map.of("items", items));
    }

    public Uni<List<ItemView>> itemsOf(Collection<UUID> items, String government) {
        return reads.list(
                ITEM + " where i.id in :items and i" + OF_GOVERNMENT,
                ItemView.class,
                Map.of("items", items, "government", government));
    }

    public Uni<List<TaskView>> tasksOf(Collection<UUID> tasks, String government) {
        return reads.list(
                TASK + " where t.id in :tasks and t" + OF_GOVERNMENT,
                TaskView.class,
                Map.of("tasks", tasks, "government", government));
    }

    public Uni<List<TaskView>> tasks(Collection<UUID> tasks) {
        return reads.list(TASK + " where t.id in :tasks", TaskView.class, Map.of("tasks", tasks));
    }

    public Uni<List<TaskView>> tasksOf(Collection<UUID> items) {
        return reads.list(
                TASK + " where t.itemId in :items order by t.ordinal", TaskView.class, Map.of("items", items));
    }
}
