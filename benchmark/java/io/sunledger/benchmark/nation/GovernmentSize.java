package io.sunledger.benchmark.nation;

/**
 * One government and how much it has.
 *
 * @param begun milliseconds since 1970: when it was entered
 * @param years 0 for as many as the duties ask for
 * @param boards plans of the shape of the reference query, beside the others
 */
record GovernmentSize(
        int index,
        String code,
        String name,
        String level,
        int units,
        int duties,
        double reportsADuty,
        Boards boards,
        int years,
        int stepsFrom,
        long seed) {
    /**
     * Plans of one shape: this many tasks in items of 8, 3 units and 4 reports a task.
     *
     * @param plans how many
     */
    record Boards(int plans, int tasks) {}

    static final long BEGUN = 1_609_459_200_000L;

    long begun() {
        return BEGUN + index * 1000L;
    }

    String lower() {
        return lowerKind().equals("TOWN") ? "各乡镇人民政府" : "各区县人民政府";
    }

    String lowerKind() {
        return level.equals("COUNTY") ? "TOWN" : "COUNTY_GOVERNMENT";
    }
}
