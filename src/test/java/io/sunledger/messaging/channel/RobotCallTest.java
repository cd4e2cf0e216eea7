package io.sunledger.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.messaging.channel.RobotCall.Verdict;
import io.sunledger.messaging.domain.Contact;
import io.sunledger.messaging.domain.RobotKind;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotCallTest {
    @ParameterizedTest
    @CsvSource({
        "WECOM, 0, ACCEPTED",
        "WECOM, 45009, TOO_OFTEN",
        "WECOM, -1, BUSY",
        "WECOM, 93000, REFUSED",
        "WECOM, 40008, REFUSED",
        "DINGTALK, 0, ACCEPTED",
        "DINGTALK, 130101, TOO_OFTEN",
        "DINGTALK, -1, BUSY",
        "DINGTALK, 310000, REFUSED",
        "DINGTALK, 300001, REFUSED"
    })
    void an_answer_means_what_its_documents_say(RobotKind kind, int errcode, Verdict verdict) {
        assertThat(RobotCall.verdict(kind, errcode)).isEqualTo(verdict);
    }

    /** The signature was reckoned with another implementation of HMAC-SHA256. */
    @Test
    void dingtalk_is_signed_with_time_and_secret() {
        var robot = new Contact.Robot(
                RobotKind.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=t", "SECtest0123456789");

        assertThat(RobotCall.url(robot, 1658102400000L))
                .isEqualTo("https://oapi.dingtalk.com/robot/send?access_token=t&timestamp=1658102400000"
                        + "&sign=kUPhtO3HN5CIFGf7Sbl%2F4z13RZqX6OmsnQksOd0oWSA%3D");
    }

    @Test
    void a_text_is_cut_to_what_the_robot_takes_and_never_within_a_character() {
        var content = new JsonObject(RobotCall.body(RobotKind.WECOM, "督办😀".repeat(500)))
                .getJsonObject("text")
                .getString("content");

        assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(2035, 2048);
        assertThat(content).endsWith("…").startsWith("督办😀").doesNotContain("\uFFFD");
        assertThat(RobotCall.body(RobotKind.WECOM, "督办"))
                .isEqualTo("{\"msgtype\":\"text\",\"text\":{\"content\":\"督办\"}}");
    }
}
