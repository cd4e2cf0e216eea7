package io.sunledger.review;

import io.sunledger.review.domain.CloseOutGrade;
import io.sunledger.review.domain.Shortfall;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What should become of a duty, told once more as plainly as can be: a few facts, and a sentence for each move. It shares no code
 * with what it is compared with.
 */
final class LifeModel {
    static final int WANTED_VALUE = 10;
    static final int WANTED_COUNT = 2;

    /** How each asking ended, or that it has not: the words of the state machine. */
    final List<String> closeOuts = new ArrayList<>();

    boolean owed = true;
    int files;
    int liveLinks;
    int deadLinks;
    final Set<Integer> hands = new HashSet<>();
    String stage = "none";
    int acceptedValue;
    int acceptedCount;
    private int writtenValue;
    private int writtenCount;
    private int asker;
    private final Set<Integer> writers = new HashSet<>();
    private final Set<Shortfall> waived = EnumSet.noneOf(Shortfall.class);

    boolean closed() {
        return last().equals("GRANTED");
    }

    boolean pending() {
        return last().equals("ASKED");
    }

    private String last() {
        return closeOuts.isEmpty() ? "" : closeOuts.get(closeOuts.size() - 1);
    }

    private void last(String now) {
        closeOuts.set(closeOuts.size() - 1, now);
    }

    /** What is missing, whatever the office says to it. */
    Set<Shortfall> missing() {
        var missing = EnumSet.noneOf(Shortfall.class);
        if (files == 0 && liveLinks == 0) {
            missing.add(Shortfall.NO_EVIDENCE);
        }
        if (deadLinks > 0) {
            missing.add(Shortfall.DEAD_LINK);
        }
        if (!stage.equals("accepted")) {
            missing.add(Shortfall.NO_REPORT);
        }
        if (acceptedValue < WANTED_VALUE) {
            missing.add(Shortfall.TARGET_UNMET);
        }
        if (acceptedCount < WANTED_COUNT) {
            missing.add(Shortfall.COUNT_SHORT);
        }
        return missing;
    }

    Set<Shortfall> missingStill() {
        var missing = missing();
        missing.removeAll(waived);
        return missing;
    }

    /** Whether the same person had a hand in what is to be decided. */
    private boolean ownWork(int person) {
        return hands.contains(person) || person == asker;
    }

    /** Does what it should come to; false where it should be refused. */
    boolean allows(Move move) {
        if (move instanceof Move.Amend amend) {
            owed = amend.owed();
            return true;
        }
        return owed && (decides(move) || works(move));
    }

    private boolean decides(Move move) {
        if (move instanceof Move.Ask ask) {
            return ask(ask.by());
        } else if (move instanceof Move.Reopen) {
            return reopen();
        } else if (!pending()) {
            return false;
        } else if (move instanceof Move.Withdraw) {
            last("WITHDRAWN");
            return true;
        } else if (ownWork(move.by())) {
            return false;
        } else if (move instanceof Move.Refuse) {
            last("REFUSED");
            return true;
        } else if (move instanceof Move.Waive waive) {
            return missingStill().contains(waive.what()) && waived.add(waive.what());
        } else if (move instanceof Move.Grade grade) {
            return grade(grade.grade());
        }
        return false;
    }

    private boolean ask(int by) {
        if (closed() || pending()) {
            return false;
        }
        closeOuts.add("ASKED");
        waived.clear();
        asker = by;
        return true;
    }

    private boolean reopen() {
        var was = closed();
        if (was) {
            last("REOPENED");
        }
        return was;
    }

    private boolean grade(CloseOutGrade grade) {
        if (grade == CloseOutGrade.FAIL) {
            last("FAILED");
            return true;
        }
        if (!missingStill().isEmpty()) {
            return false;
        }
        last("GRANTED");
        return true;
    }

    private boolean works(Move move) {
        if (closed()) {
            return false;
        }
        if (move instanceof Move.Save save) {
            return save(save);
        } else if (move instanceof Move.Submit submit) {
            return step(submit.by(), "draft", "submitted");
        } else if (move instanceof Move.Approve approve) {
            return !writers.contains(approve.by()) && step(approve.by(), "submitted", "approved");
        } else if (move instanceof Move.Accept accept) {
            return !hands.contains(accept.by()) && accept();
        } else if (move instanceof Move.Return back) {
            return !hands.contains(back.by()) && step(null, "approved", "returned");
        }
        return evidence(move);
    }

    private boolean save(Move.Save save) {
        if (!Set.of("none", "draft", "returned").contains(stage)) {
            return false;
        }
        if (stage.equals("returned")) {
            writers.clear();
        }
        stage = "draft";
        hands.add(save.by());
        writers.add(save.by());
        writtenValue = save.value();
        writtenCount = save.count();
        return true;
    }

    private boolean step(@Nullable Integer by, String from, String to) {
        if (!stage.equals(from)) {
            return false;
        }
        stage = to;
        if (by != null) {
            hands.add(by);
            writers.add(by);
        }
        return true;
    }

    private boolean accept() {
        if (!step(null, "approved", "accepted")) {
            return false;
        }
        acceptedValue = writtenValue;
        acceptedCount = writtenCount;
        return true;
    }

    private boolean evidence(Move move) {
        if (move instanceof Move.AddFile) {
            files++;
        } else if (move instanceof Move.RemoveFile) {
            if (files == 0) {
                return false;
            }
            files--;
        } else if (move instanceof Move.AddLink link) {
            if (liveLinks + deadLinks > 0) {
                return false;
            }
            liveLinks += link.alive() ? 1 : 0;
            deadLinks += link.alive() ? 0 : 1;
        } else if (move instanceof Move.RemoveLink) {
            if (liveLinks + deadLinks == 0) {
                return false;
            }
            liveLinks = 0;
            deadLinks = 0;
            // another page is another matter
            waived.remove(Shortfall.DEAD_LINK);
        } else {
            return false;
        }
        return true;
    }
}
