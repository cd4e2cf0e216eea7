package io.sunledger.intake;

import java.util.List;
import java.util.UUID;

/**
 * Do these acts to a draft, one after the other, all or none.
 *
 * @param expectedVersion the version that they were decided on
 */
public record ChangeDraft(UUID draft, int expectedVersion, List<DraftAct> acts) {
    public ChangeDraft {
        acts = List.copyOf(acts);
    }
}
