package io.sunledger.unit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.kernel.GovernmentLevel;
import io.sunledger.unit.domain.Resolution.Match;
import io.sunledger.unit.domain.Resolution.Near;
import io.sunledger.unit.domain.Resolution.Resolved;
import io.sunledger.unit.domain.Resolution.Unresolved;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The ways in which documents call units, one a row in {@code unit/resolution.csv}. */
class NameIndexTest {
    private static final LocalDate DAY = LocalDate.of(2022, 7, 18);
    private static final NameIndex INDEX = chengchuan().on(DAY);

    @ParameterizedTest(name = "{0} means {1} by {2}")
    @CsvFileSource(resources = "/unit/resolution.csv", numLinesToSkip = 1)
    void tells_what_a_name_means_and_by_what(String name, String meaning, String how) {
        var said = said(INDEX.resolve(name));

        assertThat(said).isEqualTo(meaning == null ? "unresolved" : meaning + " " + how);
    }

    @Test
    void proposes_at_most_five_candidates_the_nearest_first() {
        var nearest = nearest(INDEX.resolve("市卫健局"));

        assertThat(nearest).hasSizeBetween(1, 5).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(nearest).anySatisfy(near -> assertThat(near.target().name()).isEqualTo("澄川市卫生健康委员会"));
    }

    @Test
    void leaves_to_the_clerk_what_fits_two_bodies() {
        var nearest = nearest(INDEX.resolve("市保障局"));

        assertThat(nearest)
                .extracting(near -> near.target().name())
                .containsExactlyInAnyOrder("澄川市人力资源和社会保障局", "澄川市医疗保障局");
    }

    @Test
    void knows_a_merged_unit_in_a_plan_of_its_time_only() {
        var before = chengchuan().on(LocalDate.of(2018, 7, 1)).resolve("市旅游局");

        assertThat(said(before)).isEqualTo("澄川市旅游局 SHORT_FORM");
        assertThat(nearest(INDEX.resolve("澄川市旅游局")))
                .extracting(near -> near.target().name())
                .contains("澄川市文化广电旅游体育局");
    }

    @Test
    void knows_who_is_behind_a_remembered_name_of_a_group() {
        var index =
                Registries.of("澄川市", GovernmentLevel.CITY).group("各区县政府", "各地").on(DAY);

        assertThat(said(index.resolve("各地"))).isEqualTo("各区县政府 GROUP");
    }

    @Test
    void shows_what_a_merged_unit_became_part_of_but_does_not_take_it_for_granted() {
        var index = Registries.of("澄川市", GovernmentLevel.CITY)
                .unit("云溪区人民政府")
                .unit("南河区人民政府", new Days(null, LocalDate.of(2023, 1, 1)), "云溪区人民政府")
                .on(LocalDate.of(2024, 3, 1));

        var nearest = nearest(index.resolve("南河区政府"));

        assertThat(nearest).extracting(near -> near.target().name()).containsExactly("云溪区人民政府");
    }

    @Test
    void knows_a_renamed_unit_by_both_names_and_by_the_one_in_force_first() {
        var registry = Registries.of("澄川市", GovernmentLevel.CITY)
                .unit("澄川市数据局")
                .name("澄川市数据局", "澄川市大数据局", NameSource.FORMER, LocalDate.of(2024, 1, 1));

        assertThat(said(registry.on(DAY).resolve("澄川市大数据局"))).isEqualTo("澄川市数据局 EXACT");
        assertThat(said(registry.on(DAY).resolve("澄川市数据局"))).isEqualTo("澄川市数据局 ALIAS");
        assertThat(said(registry.on(LocalDate.of(2025, 1, 1)).resolve("澄川市大数据局")))
                .isEqualTo("澄川市数据局 ALIAS");
    }

    @Test
    void prefers_what_a_clerk_remembered_to_any_habit() {
        var index = Registries.of("澄川市", GovernmentLevel.CITY)
                .unit("澄川市住房和城乡建设局")
                .unit("澄川市城市建设集团有限公司")
                .name("澄川市城市建设集团有限公司", "市建设局", NameSource.REMEMBERED, null)
                .on(DAY);

        assertThat(said(index.resolve("市建设局"))).isEqualTo("澄川市城市建设集团有限公司 ALIAS");
    }

    @Test
    void reads_a_district_and_a_county_level_city_by_their_own_letter() {
        var district =
                Registries.of("云溪区", GovernmentLevel.COUNTY).unit("云溪区发展和改革局").on(DAY);
        var countyCity =
                Registries.of("华阳市", GovernmentLevel.COUNTY).unit("市发展和改革局").on(DAY);

        assertThat(said(district.resolve("區發展改革局"))).isEqualTo("云溪区发展和改革局 TRADITIONAL");
        assertThat(said(countyCity.resolve("市发改局"))).isEqualTo("市发展和改革局 SHORT_FORM");
    }

    private static String said(Resolution resolution) {
        if (resolution instanceof Resolved resolved) {
            Match match = resolved.match();
            return resolved.target().name() + " " + match;
        }
        return "unresolved";
    }

    private static List<Near> nearest(Resolution resolution) {
        assertThat(resolution).isInstanceOf(Unresolved.class);
        return ((Unresolved) resolution).nearest();
    }

    private static Registries chengchuan() {
        var registries = Registries.of("澄川市", GovernmentLevel.CITY);
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameIndexTest.class.getResourceAsStream("/unit/chengchuan.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                var names = Stream.of(cells[4], cells[5])
                        .filter(name -> !name.isEmpty())
                        .toArray(String[]::new);
                var to = cells[7].isEmpty() ? null : LocalDate.parse(cells[7]);
                registries.unit(cells[1], new Days(null, to), null, names);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return registries.group("各区县政府", "各县(市、区)政府").group("市级各部门").group("各街镇和园区管理机构");
    }
}
