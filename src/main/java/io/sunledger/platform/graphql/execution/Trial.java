package io.sunledger.platform.graphql.execution;

import io.sunledger.platform.query.Branch;
import io.sunledger.platform.query.MadeUp;
import io.sunledger.platform.query.Rehearsal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a feature about two made-up things, answers its query with rows for both, and looks at what it makes of them. A root field
 * stands on nothing, and has one row.
 */
final class Trial {
    /** Of each thing, so that whatever has a few possible values has them all. */
    private static final int ROWS = 24;

    private final Feature feature;
    private final List<Object> things;
    private final Rows rows;
    private final @Nullable String parent;
    private final List<Object> made = new ArrayList<>();
    private final List<Object> shown = new ArrayList<>();

    /** @param parent the things' component by which the rows belong to them; null for a root field */
    Trial(Feature feature, List<Object> things, Rows rows, @Nullable String parent) {
        this.feature = feature;
        this.things = things;
        this.rows = rows;
        this.parent = parent;
    }

    /** What is asked for one batched field. */
    interface Feature {
        /** Whether it answers a list for each thing. */
        boolean many();

        /** Asks it about made-up things. */
        Rehearsal.Outcome<List<?>> rehearse(List<Object> things, List<?> rows);
    }

    /** What the query answers. */
    record Rows(Class<?> type, Branch branch) {}

    /** Null where the feature does not hand on all rows, in their order, each to its thing. */
    @Nullable
    Joint joint() {
        if (!rows.type().isRecord()) {
            return null;
        }
        if (parent == null) {
            return joint(null);
        }
        var components = rows.type().getRecordComponents();
        return IntStream.range(0, components.length)
                .filter(at ->
                        components[at].getType() == UUID.class && rows.branch().isParent(at))
                .mapToObj(at -> joint(components[at].getName()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Joint joint(@Nullable String by) {
        var count = by == null ? 1 : feature.many() ? ROWS * 2 : 2;
        for (var first = 0; first < ROWS * 2; first += count) {
            var some = rows(by, first, count);
            var answers = some == null ? null : feature.rehearse(things, some).answer();
            if (some == null || answers == null || !handsOn(some, by, answers)) {
                return null;
            }
        }
        var columns = columns();
        return columns.isEmpty() ? null : new Joint(rows.branch(), parent, columns, made.get(0), shown.get(0));
    }

    /** Rows for the one and the other; null where none can be made up. */
    private @Nullable List<Object> rows(@Nullable String by, int first, int count) {
        var some = new ArrayList<Object>();
        for (var number = first; number < first + count; number++) {
            // whose row it is must not go by what may be missing in it
            var fixed = by == null ? Map.<String, Object>of() : Map.of(by, id(things.get((number + number / 4) % 2)));
            var row = MadeUp.record(rows.type(), number, fixed);
            if (row == null) {
                return null;
            }
            some.add(row);
        }
        return some;
    }

    private Object id(Object thing) {
        return Objects.requireNonNull(Components.value(thing, Objects.requireNonNull(parent)));
    }

    private boolean handsOn(List<Object> some, @Nullable String by, List<?> answers) {
        if (answers.size() != Math.max(1, things.size())) {
            return false;
        }
        for (var at = 0; at < answers.size(); at++) {
            var its = by == null ? some : of(things.get(at), by, some);
            var answer = feature.many() ? answers.get(at) : Arrays.asList(answers.get(at));
            if (!(answer instanceof List<?> views) || views.size() != its.size() || views.contains(null)) {
                return false;
            }
            made.addAll(its);
            shown.addAll(views);
        }
        return true;
    }

    private List<Object> of(Object thing, String by, List<Object> some) {
        var id = id(thing);
        return some.stream().filter(row -> id.equals(Components.value(row, by))).toList();
    }

    /** Which of the rows' columns stand unchanged in the views; none where a view is not told by its row. */
    private Map<String, Integer> columns() {
        var columns = new HashMap<String, Integer>();
        var isTold = IntStream.range(0, made.size()).allMatch(at -> made.get(at) == shown.get(at));
        var components = rows.type().getRecordComponents();
        for (var at = 0; at < components.length; at++) {
            if (isShown(components[at].getName())) {
                columns.put(components[at].getName(), at);
                isTold |= components[at].getName().equals("id");
            }
        }
        return isTold ? columns : Map.of();
    }

    private boolean isShown(String component) {
        return Components.of(shown.get(0).getClass(), component).isPresent()
                && IntStream.range(0, made.size())
                        .allMatch(at -> shown.get(at).getClass() == shown.get(0).getClass()
                                && Objects.equals(
                                        Components.value(made.get(at), component),
                                        Components.value(shown.get(at), component)));
    }
}
