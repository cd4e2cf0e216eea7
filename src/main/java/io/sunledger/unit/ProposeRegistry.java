package io.sunledger.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Make a registry out of the names that a document uses.
 *
 * @param names as printed, at most 2,000
 * @param place whose document it is (湖州市); null: the registered government
 */
public record ProposeRegistry(List<String> names, @Nullable String place) {
    static final int MOST_NAMES = 2_000;

    public ProposeRegistry {
        names = List.copyOf(names);
    }
}
