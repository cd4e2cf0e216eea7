package io.sunledger.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.cn\r\nBcc: x@y.cn",
                "a@b.cn,x@y.cn",
                "王 <a@b.cn>",
                "a b@c.cn",
                "a@b",
                "@b.cn",
                "a@b.cn;x@y.cn"
            })
    void an_address_that_could_be_more_than_one_address_is_none(String email) {
        assertThat(EmailAddress.isPlain(email)).isFalse();
        assertThatThrownBy(() -> contact(email)).hasMessageContaining("contact.email");
    }

    @Test
    void a_plain_address_is_taken() {
        assertThat(contact("wang.wu+office@czj.chengchuan.gov.cn").reach().email())
                .isEqualTo("wang.wu+office@czj.chengchuan.gov.cn");
    }

    @Test
    void who_cannot_be_reached_is_no_contact() {
        assertThatThrownBy(() -> contact(null)).hasMessageContaining("contact.unreachable");
    }

    @Test
    void only_the_office_belongs_to_no_unit() {
        var reach = new Contact.Reach("王", "a@b.cn", null, null);
        assertThatThrownBy(() -> new Contact(Ids.next(), "g", new Contact.Post(null, ContactRole.HEAD), reach))
                .hasMessageContaining("contact.role");
        assertThatThrownBy(() -> new Contact(Ids.next(), "g", new Contact.Post(Ids.next(), ContactRole.OFFICE), reach))
                .hasMessageContaining("contact.role");
    }

    private static Contact contact(@Nullable String email) {
        return new Contact(
                Ids.next(),
                "g",
                new Contact.Post(Ids.next(), ContactRole.HEAD),
                new Contact.Reach("王", email, null, null));
    }
}
