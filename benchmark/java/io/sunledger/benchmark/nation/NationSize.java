package io.sunledger.benchmark.nation;

import io.sunledger.benchmark.nation.GovernmentSize.Boards;
import java.util.ArrayList;
import java.util.List;

/**
 * How much there is to be. The first government is that of the realm's accounts; it has the same duties in a small database as in a
 * nation's.
 *
 * @param boards plans of the reference query's shape, all of the first government
 * @param years of how many years a government has plans, one a year; 0 for as many as its duties ask for
 * @param stepsFrom the first year whose reports have their steps; what was before came from other systems, as reports without
 */
public record NationSize(
        int governments, int duties, long reports, int boards, int boardTasks, int years, int stepsFrom, long seed) {
    private static final int DUTIES_OF_THE_FIRST = 10_000;
    private static final int PROVINCES = 31;
    private static final int CITIES = 364;
    private static final int FEWEST_UNITS = 40;
    private static final int MOST_UNITS = 120;

    /**
     * From {@code --governments 3000 --duties 12000000 --reports 50000000 --boards 0 --board-tasks 21 --years 0
     * --steps-from 2026 --seed 1}.
     */
    public static NationSize of(Options options) {
        var governments = options.number("governments", 3000);
        var duties = options.number("duties", governments * 4000);
        return new NationSize(
                governments,
                duties,
                options.number("reports", (int) Math.min(Integer.MAX_VALUE, duties * 25L / 6)),
                options.number("boards", 0),
                options.number("board-tasks", 21),
                options.number("years", 0),
                options.number("steps-from", 2026),
                options.number("seed", 1));
    }

    List<GovernmentSize> each() {
        var chance = new Random(seed);
        var weights = new double[governments];
        var sum = 0.0;
        for (var index = 1; index < governments; index++) {
            weights[index] = (index < PROVINCES ? 3 : index < CITIES ? 2 : 1) * chance.skew();
            sum += weights[index];
        }
        List<GovernmentSize> sizes = new ArrayList<>();
        var first = governments == 1 ? duties : Math.min(DUTIES_OF_THE_FIRST, duties / governments * 3);
        sizes.add(size(0, first, CITIES - 1));
        var left = duties - first;
        for (var index = 1; index < governments; index++) {
            var share = (int) Math.round(left * weights[index] / sum);
            left -= share;
            sum -= weights[index];
            sizes.add(size(index, share, index));
        }
        return sizes;
    }

    private GovernmentSize size(int index, int itsDuties, int rank) {
        var level = index == 0 ? "CITY" : rank < PROVINCES ? "PROVINCE" : rank < CITIES ? "CITY" : "COUNTY";
        var code = index == 0 ? "chengchuan" : index == 1 ? "qinghe" : index == 2 ? "lanting" : "zf" + index;
        var name = Words.place(index) + (level.equals("PROVINCE") ? "省" : level.equals("CITY") ? "市" : "县");
        var units = Math.max(FEWEST_UNITS, Math.min(MOST_UNITS, 30 + (int) Math.sqrt(itsDuties) / 2));
        var own = new Boards(index == 0 ? boards : 0, boardTasks);
        return new GovernmentSize(
                index,
                code,
                name,
                level,
                units,
                itsDuties,
                (double) reports / duties,
                own,
                years,
                stepsFrom,
                seed * 1_000_003L + index);
    }
}
