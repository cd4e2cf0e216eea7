package io.sunledger.plan.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.SearchWords;
import io.sunledger.plan.FindTasks;
import io.sunledger.plan.TaskView;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import io.sunledger.platform.SearchCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query that lists and searches tasks. */
@ApplicationScoped
public class TaskSearch {
    private static final String TASK = """
            select t.id, t.planId, t.itemId, t.ordinal, t.version, t.text, t.withdrawn
            from Task t join Plan p on p.id = t.planId
            where p.government = :government""";

    /** Items are looked through once for each word, and not once for each task. */
    private static final String FOUND = """
            (t.folded like %1$s or t.itemId in (
                select i.id from Item i join Plan q on q.id = i.planId where q.government = :government and i.folded like %1$s))""";

    private final Reads reads;

    TaskSearch(Reads reads) {
        this.reads = reads;
    }

    /** In the order in which they were entered; within a plan as it was issued, that is the document's. */
    public Uni<Page<TaskView>> page(FindTasks filter, PageRequest page, String government) {
        var search = new SearchCondition(SearchWords.of(filter.text()));
        var asked = new Asked(government)
                .and("t.planId = :plan", "plan", filter.planId())
                .and("t.itemId = :item", "item", filter.itemId())
                .and("p.year = :year", "year", filter.year())
                .and("t.withdrawn = :withdrawn", "withdrawn", filter.withdrawn());
        if (!search.isEmpty()) {
            asked.hql.append(" and ").append(search.hql(FOUND::formatted));
            asked.parameters.putAll(search.parameters());
        }
        return reads.page(
                Keyset.oldestFirst(asked.hql.toString(), TaskView.class, "t.id", TaskView::id), page, asked.parameters);
    }

    /** A query that grows by what is asked for. */
    private static final class Asked {
        private final StringBuilder hql = new StringBuilder(TASK);
        private final Map<String, Object> parameters = new HashMap<>();

        Asked(String government) {
            parameters.put("government", government);
        }

        Asked and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                hql.append(" and ").append(condition);
                parameters.put(name, value);
            }
            return this;
        }
    }
}
