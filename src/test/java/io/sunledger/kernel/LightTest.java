package io.sunledger.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightTest {
    @ParameterizedTest
    @CsvSource({
        "2022-08-30, GREEN",
        "2022-08-31, YELLOW",
        "2022-09-30, YELLOW",
        "2022-10-01, RED",
    })
    void the_light_comes_from_the_clock_alone(LocalDate today, Light light) {
        assertThat(Light.on(today, LocalDate.of(2022, 9, 30), 30)).isEqualTo(light);
    }
}
