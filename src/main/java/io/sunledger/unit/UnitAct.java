package io.sunledger.unit;

import io.sunledger.history.Act;

/** What is done to the registry of units. */
enum UnitAct implements Act {
    GOVERNMENT_REGISTERED("government.registered"),
    REGISTERED("unit.registered"),
    RENAMED("unit.renamed"),
    MERGED("unit.merged"),
    CORRECTED("unit.corrected"),
    IMPORTED("unit.imported"),
    NAMED("unit.named"),
    NAME_REMEMBERED("unit.nameRemembered"),
    GROUP_DEFINED("group.defined"),
    GROUP_REDEFINED("group.redefined"),
    LIAISON_APPOINTED("liaison.appointed"),
    LIAISON_DISMISSED("liaison.dismissed");

    private final String code;

    UnitAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
