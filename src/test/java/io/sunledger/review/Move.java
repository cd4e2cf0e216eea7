package io.sunledger.review;

import io.sunledger.review.domain.CloseOutGrade;
import io.sunledger.review.domain.Shortfall;
import java.util.List;
import java.util.Random;

/** Something that somebody does to a duty; who, is a number from 0 to {@link #PERSONS}. */
sealed interface Move {
    /** Two officers, an approver and two people of the office; the last of them is an officer as well. */
    int PERSONS = 5;

    int OFFICER = 0;
    int OTHER_OFFICER = 1;
    int APPROVER = 2;
    int OFFICE = 3;
    int OFFICE_AND_OFFICER = 4;

    /** As they are drawn: three of four close the duty out. */
    List<CloseOutGrade> GRADES = List.of(CloseOutGrade.values());

    int by();

    record Ask(int by) implements Move {}

    record Withdraw(int by) implements Move {}

    record Waive(int by, Shortfall what) implements Move {}

    record Refuse(int by) implements Move {}

    record Grade(int by, CloseOutGrade grade) implements Move {}

    record Reopen(int by) implements Move {}

    /** Writes a report, with a value for the target and a count for the frequency. */
    record Save(int by, int value, int count) implements Move {}

    record Submit(int by) implements Move {}

    record Approve(int by) implements Move {}

    record Accept(int by) implements Move {}

    record Return(int by) implements Move {}

    record AddFile(int by) implements Move {}

    record RemoveFile(int by) implements Move {}

    /** Names a page as evidence that answers, or does not. */
    record AddLink(int by, boolean alive) implements Move {}

    record RemoveLink(int by) implements Move {}

    /** The plan is amended so that the duty is owed no more, or is again. */
    record Amend(int by, boolean owed) implements Move {}

    /** Any move at all; mostly by somebody whose move it is, sometimes by anybody. */
    static Move any(Random random) {
        var anybody = random.nextInt(PERSONS);
        var mostly = random.nextInt(4) > 0;
        var office = mostly ? OFFICE : anybody;
        var officer = mostly ? OFFICER : anybody;
        return switch (random.nextInt(30)) {
            case 0, 1, 2 -> new Ask(officer);
            case 3 -> new Withdraw(officer);
            case 4, 5, 6, 7, 8 -> new Waive(office, pick(List.of(Shortfall.values()), random));
            case 9 -> new Refuse(office);
            case 10, 11, 12, 13, 14 -> new Grade(office, pick(GRADES, random));
            case 15 -> new Reopen(office);
            case 16, 17, 18 -> new Save(officer, 8 + random.nextInt(6), 1 + random.nextInt(3));
            case 19, 20 -> new Submit(officer);
            case 21, 22 -> new Approve(mostly ? APPROVER : anybody);
            case 23, 24 -> new Accept(office);
            case 25 -> new Return(office);
            case 26 -> random.nextInt(3) > 0 ? new AddFile(officer) : new RemoveFile(officer);
            case 27 -> new AddLink(officer, random.nextBoolean());
            case 28 -> new RemoveLink(officer);
            default -> new Amend(OFFICE, random.nextInt(4) > 0);
        };
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
