package io.sunledger.platform.graphql.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects that were met and are yet to be filled, by what is asked of them. */
final class Wave {
    private Map<Selection, List<ObjectValue>> met = new LinkedHashMap<>();
    private @Nullable Selection latest;
    private List<ObjectValue> ofLatest = List.of();

    void meet(Selection selection, ObjectValue object) {
        // they come in rows
        if (selection != latest) {
            latest = selection;
            ofLatest = met.computeIfAbsent(selection, its -> new ArrayList<>());
        }
        ofLatest.add(object);
    }

    boolean isSpent() {
        return met.isEmpty();
    }

    /** Hands them over. */
    Map<Selection, List<ObjectValue>> take() {
        var taken = met;
        met = new LinkedHashMap<>();
        latest = null;
        return taken;
    }
}
