package io.sunledger.review.domain;

import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import java.util.List;

/** The close-outs of one duty, first to last; at most the last is not over. */
public record CloseOuts(List<CloseOut> inOrder) {
    public CloseOuts {
        inOrder = List.copyOf(inOrder);
    }

    /** How far the closing out of the duty is. */
    public CloseOutState state() {
        return inOrder.isEmpty()
                ? CloseOutState.NOT_ASKED
                : inOrder.get(inOrder.size() - 1).state();
    }

    /**
     * A new one, after those.
     *
     * @throws Refused closeOut.pending, closeOut.closed, closeOut.textTooLong, closeOut.textUnreadable
     */
    public CloseOut ask(CloseOut.Subject duty, CloseOut.Asking asking) {
        state().after(CloseOutStep.ASK);
        return new CloseOut(Ids.next(), duty, inOrder.size() + 1, asking);
    }
}
