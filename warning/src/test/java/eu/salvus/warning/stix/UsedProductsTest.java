package eu.salvus.warning.stix;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.Tlp;
import eu.salvus.warning.product.MakersProduct;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class UsedProductsTest {
    private static final String WHO = "identity--4a31d9d2-2f4f-4f0e-9a9c-1c9ab7b4f1d2";
    private static final MakersProduct MONITOR = new MakersProduct("Philips", "IntelliVue MX800");

    @Test
    void aListKeepsToTheStandardAndIsReadAsItWasWritten() {
        UsedProducts list = list(List.of(MONITOR));
        StixObject software = UsedProducts.software(MONITOR);

        assertThat(StixReader.read("list", list.toObject().json()).problems()).isEmpty();
        assertThat(StixReader.read("software", software.json()).problems()).isEmpty();
        assertThat(UsedProducts.from(list.toObject())).contains(list);
        assertThat(list.software()).containsExactly(software.id());
        assertThat(UsedProducts.product(software)).contains(MONITOR);
    }

    @Test
    void aListOfNothingKeepsToTheStandardToo() {
        UsedProducts list = list(List.of());
        assertThat(StixReader.read("list", list.toObject().json()).problems()).isEmpty();
        assertThat(UsedProducts.from(list.toObject()).orElseThrow().software()).isEmpty();
    }

    @Test
    void aListThatWasRevokedIsOneOfNothing() {
        ObjectNode revoked = list(List.of(MONITOR)).toObject().json().put("revoked", true);
        assertThat(UsedProducts.from(StixObject.of(revoked)).orElseThrow().software())
                .isEmpty();
    }

    @Test
    void aProductUnderTheIdOfAnotherIsNone() {
        ObjectNode other = UsedProducts.software(MONITOR).json().put("name", "Another one");
        assertThat(UsedProducts.product(StixObject.of(other))).isEmpty();
    }

    @Test
    void anyOtherGroupingIsNoList() {
        ObjectNode other = list(List.of(MONITOR)).toObject().json();
        other.remove("extensions");
        assertThat(UsedProducts.from(StixObject.of(other))).isEmpty();
    }

    private static UsedProducts list(List<MakersProduct> products) {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        Common common = new Common("grouping--4a31d9d2-2f4f-4f0e-9a9c-1c9ab7b4f1d3", WHO, now, now, Tlp.AMBER_STRICT);
        return UsedProducts.of(common, WHO, products);
    }
}
