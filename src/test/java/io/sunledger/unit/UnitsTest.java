package io.sunledger.unit;

import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.UnitKind;
import io.sunledger.testing.ServiceTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class UnitsTest {
    private static final LocalDate ISSUED = LocalDate.of(2022, 7, 18);
    private static final LocalDate MERGED = LocalDate.of(2023, 1, 1);

    @Inject
    Governments governments;

    @Inject
    Units units;

    @Inject
    UnitNames names;

    @Inject
    Groups groups;

    @Inject
    Liaisons liaisons;

    private Actor office;

    @BeforeEach
    void an_office_of_its_own() {
        office = Offices.registered(governments);
    }

    @Test
    void tells_who_a_group_was_on_a_day_though_a_district_was_merged_since() {
        var north = register("bh", "北河区人民政府", UnitKind.COUNTY_GOVERNMENT);
        var south = register("nh", "南河区人民政府", UnitKind.COUNTY_GOVERNMENT);
        register("czj", "澄川市财政局", UnitKind.DEPARTMENT);
        var districts = define(DefineGroup.ofKinds("各区县政府", UnitKind.COUNTY_GOVERNMENT));

        answer(() -> units.merge(
                new MergeUnits(List.of(new MergeUnits.Merged(south.id(), south.version())), north.id(), MERGED),
                office));

        assertThat(members(districts, ISSUED)).containsExactly(north.id(), south.id());
        assertThat(members(districts, MERGED.minusDays(1))).containsExactly(north.id(), south.id());
        assertThat(members(districts, MERGED)).containsExactly(north.id());
        assertThat(answer(() -> units.find(south.id(), office)).successorId()).isEqualTo(north.id());
    }

    @Test
    void a_group_has_who_is_added_and_lacks_who_is_taken_out_in_their_time() {
        var finance = register("czj", "澄川市财政局", UnitKind.DEPARTMENT);
        var education = register("jyj", "澄川市教育局", UnitKind.DEPARTMENT);
        var power = register("gd", "国网澄川供电公司", UnitKind.PUBLIC_ENTERPRISE);
        var group = define(new DefineGroup(
                "各有关部门",
                List.of("各相关部门"),
                List.of(UnitKind.DEPARTMENT),
                null,
                List.of(
                        new GroupEntryView(power.id(), true, null, MERGED),
                        new GroupEntryView(education.id(), false, ISSUED, null)),
                null));

        assertThat(members(group, ISSUED.minusDays(1))).containsExactly(finance.id(), power.id(), education.id());
        assertThat(members(group, ISSUED)).containsExactly(finance.id(), power.id());
        assertThat(members(group, MERGED)).containsExactly(finance.id());
    }

    @Test
    void a_group_may_be_who_stands_below_a_unit() {
        var district = register("yx", "云溪区人民政府", UnitKind.COUNTY_GOVERNMENT);
        var street = answer(() -> units.register(
                new RegisterUnit(
                        "bhjd", "滨湖街道办事处", UnitKind.TOWN, district.id(), null, null, List.of(), List.of(), null),
                office));
        register("other", "青石镇人民政府", UnitKind.TOWN);
        var group =
                define(new DefineGroup("云溪区各街镇", List.of(), List.of(UnitKind.TOWN), district.id(), List.of(), null));

        assertThat(members(group, ISSUED)).containsExactly(street.id());
    }

    @Test
    void answers_the_same_within_a_transaction_and_sees_what_was_written_in_it() {
        var group = define(DefineGroup.ofKinds("市级各部门", UnitKind.DEPARTMENT));

        var members = answer(() -> Panache.withTransaction(() -> units.register(
                        RegisterUnit.of("czj", "澄川市财政局", UnitKind.DEPARTMENT), office)
                .chain(() -> groups.membersInTransaction(List.of(group.id()), ISSUED, office))
                .chain(found -> units.ofIdsInTransaction(found.get(group.id()), office))));

        assertThat(members).extracting(UnitView::code).containsExactly("czj");
    }

    @Test
    void one_government_never_sees_anothers() {
        var unit = register("czj", "澄川市财政局", UnitKind.DEPARTMENT);
        var group = define(DefineGroup.ofKinds("市级各部门", UnitKind.DEPARTMENT));
        var other = Offices.registered(governments);

        assertThat(answer(() -> units.list(FindUnits.ALL, PageRequest.first(10), other))
                        .items())
                .isEmpty();
        assertThat(answer(() -> units.ofIds(List.of(unit.id()), other))).isEmpty();
        assertThat(answer(() -> groups.list(other))).isEmpty();
        assertThat(answer(() -> names.resolve(List.of("市财政局"), ISSUED, other)).get(0))
                .isEqualTo(new NameResolution("市财政局", null, null, null, List.of()));
        refuses("unit.notFound", () -> answer(() -> units.find(unit.id(), other)));
        refuses("unit.notFound", () -> answer(() -> units.rename(new RenameUnit(unit.id(), 0, "甲", ISSUED), other)));
        refuses("unit.notFound", () -> answer(() -> names.remember("财局", unit.id(), other)));
        refuses("group.notFound", () -> answer(() -> groups.membersOn(List.of(group.id()), ISSUED, other)));
        refuses(
                "unit.notFound",
                () -> answer(() -> groups.define(new DefineGroup("各单位", null, null, unit.id(), null, null), other)));
    }

    @Test
    void remembers_a_clerks_choice_until_another_is_made() {
        var finance = register("czj", "澄川市财政局", UnitKind.DEPARTMENT);
        var audit = register("sjj", "澄川市审计局", UnitKind.DEPARTMENT);
        var departments = define(DefineGroup.ofKinds("市级各部门", UnitKind.DEPARTMENT));

        remember("市钱粮所", finance.id());
        assertThat(resolve("市钱粮所").unit()).isEqualTo(finance.id());
        remember("市钱粮所", audit.id());
        remember("市钱粮所", audit.id());
        remember("机关各处", departments.id());

        assertThat(resolve("市钱粮所"))
                .extracting(NameResolution::unit, NameResolution::how)
                .containsExactly(audit.id(), How.ALIAS);
        assertThat(resolve("机关各处").group()).isEqualTo(departments.id());
        assertThat(answer(() -> names.ofUnits(List.of(finance.id(), audit.id()), office)))
                .containsOnlyKeys(audit.id());
    }

    @Test
    void keeps_the_former_name_of_a_renamed_unit() {
        var unit = register("dsj", "澄川市大数据发展管理局", UnitKind.DEPARTMENT);

        var renamed = answer(() -> units.rename(new RenameUnit(unit.id(), unit.version(), "澄川市数据局", MERGED), office));

        assertThat(renamed).extracting(UnitView::name, UnitView::version).containsExactly("澄川市数据局", 1);
        assertThat(resolve("澄川市大数据发展管理局").how()).isEqualTo(How.EXACT);
        assertThat(answer(() -> names.ofUnits(List.of(unit.id()), office)).get(unit.id()))
                .extracting(NameView::name, NameView::source, NameView::until)
                .containsExactly(tuple("澄川市大数据发展管理局", "FORMER", MERGED));
        refuses(
                "version.stale",
                () -> answer(() -> units.rename(new RenameUnit(unit.id(), unit.version(), "澄川市数字局", MERGED), office)));
    }

    @Test
    void a_group_defined_anew_has_a_new_version_even_if_only_its_names_changed() {
        var group = define(DefineGroup.ofKinds("各区县政府", UnitKind.COUNTY_GOVERNMENT));
        var definition =
                new DefineGroup("各区县政府", List.of("各县区"), List.of(UnitKind.COUNTY_GOVERNMENT), null, null, null);

        var anew = answer(() -> groups.redefine(new RedefineGroup(group.id(), group.version(), definition), office));

        assertThat(anew.version()).isEqualTo(group.version() + 1);
        assertThat(resolve("各县区").group()).isEqualTo(group.id());
        refuses(
                "version.stale",
                () -> answer(
                        () -> groups.redefine(new RedefineGroup(group.id(), group.version(), definition), office)));
    }

    @Test
    void registers_once_what_is_sent_twice() {
        var command = new RegisterUnit(
                "czj",
                "澄川市财政局",
                UnitKind.DEPARTMENT,
                null,
                null,
                null,
                List.of("市财政局"),
                null,
                "key-" + office.government());

        var first = answer(() -> units.register(command, office));
        var second = answer(() -> units.register(command, office));

        assertThat(second).isEqualTo(first);
        refuses("unit.codeTaken", () -> register("czj", "澄川市采购局", UnitKind.DEPARTMENT));
    }

    @Test
    void a_liaison_officer_is_one_until_dismissed() {
        var unit = register("czj", "澄川市财政局", UnitKind.DEPARTMENT);

        var liaison = answer(() ->
                liaisons.appoint(new AppointLiaison(unit.id(), "张明", "0578-2010001", null, ISSUED, null), office));
        answer(() -> liaisons.dismiss(new DismissLiaison(liaison.id(), liaison.version(), MERGED), office));

        assertThat(answer(() -> liaisons.ofUnits(List.of(unit.id()), office)).get(unit.id()))
                .extracting(LiaisonView::name, LiaisonView::from, LiaisonView::to)
                .containsExactly(tuple("张明", ISSUED, MERGED));
    }

    @Test
    void whoever_may_only_read_changes_nothing() {
        for (var role : List.of(ActorRole.OFFICER, ActorRole.LEADER, ActorRole.AUDITOR, ActorRole.THIRD_PARTY)) {
            var reader = Offices.actor(office.government(), role);

            assertThat(answer(() -> groups.list(reader))).isEmpty();
            refuses(
                    "access.forbidden",
                    () -> answer(() -> units.register(RegisterUnit.of("a", "甲", UnitKind.DEPARTMENT), reader)));
            refuses(
                    "access.forbidden",
                    () -> answer(() -> groups.define(DefineGroup.ofKinds("各部门", UnitKind.DEPARTMENT), reader)));
            refuses("access.forbidden", () -> answer(() -> names.remember("甲", UUID.randomUUID(), reader)));
        }
    }

    @Test
    void finds_the_actors_own_unit_by_the_code_in_the_token() {
        var finance = register("czj", "澄川市财政局", UnitKind.DEPARTMENT);
        var officer = new Actor(
                "https://idp.example", "officer", "某人", office.government(), "czj", Set.of(ActorRole.OFFICER));

        assertThat(answer(() -> units.own(officer))).isEqualTo(finance);
        refuses("access.noUnit", () -> answer(() -> units.own(office)));
    }

    @Test
    void nothing_is_registered_before_the_government_is() {
        var stranger = Offices.actor("nobody-" + UUID.randomUUID(), ActorRole.OFFICE);

        refuses(
                "government.notRegistered",
                () -> answer(() -> units.register(RegisterUnit.of("a", "甲", UnitKind.DEPARTMENT), stranger)));
        refuses("government.notRegistered", () -> answer(() -> names.resolve(List.of("甲"), ISSUED, stranger)));
    }

    private UnitView register(String code, String name, UnitKind kind) {
        return answer(() -> units.register(RegisterUnit.of(code, name, kind), office));
    }

    private GroupView define(DefineGroup command) {
        return answer(() -> groups.define(command, office));
    }

    private List<UUID> members(GroupView group, LocalDate day) {
        Map<UUID, List<UUID>> members = answer(() -> groups.membersOn(List.of(group.id()), day, office));
        return members.getOrDefault(group.id(), List.of());
    }

    private void remember(String name, UUID id) {
        answer(() -> names.remember(name, id, office));
    }

    private NameResolution resolve(String name) {
        return answer(() -> names.resolve(List.of(name), ISSUED, office)).get(0);
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
