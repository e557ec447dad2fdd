package eu.salvus.warning.match;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.product.Vendors;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeafReaderTest {
    private final LeafReader reader = new LeafReader(Vendors.builtIn());

    @Test
    void a_name_below_which_many_versions_stand_is_read_once() {
        List<Leaf> leaves = reader.read(IntStream.range(0, 1_000)
                .mapToObj(version -> product("IntelliVue MX800", version))
                .toList());

        assertThat(leaves)
                .hasSize(1_000)
                .allMatch(leaf -> leaf.name() == leaves.getFirst().name());
        assertThat(leaves.get(7).range()).isNotEqualTo(leaves.get(8).range());
    }

    @Test
    void each_name_is_read_as_its_own() {
        List<Leaf> leaves = reader.read(List.of(product("IntelliVue MX800", 1), product("IntelliVue MX700", 1)));

        assertThat(leaves.getFirst().name().keys())
                .doesNotContainAnyElementsOf(leaves.getLast().name().keys());
    }

    private static AdvisedProduct product(String name, int version) {
        return new AdvisedProduct(
                "P" + version + name,
                "$.product",
                name + " " + version,
                "Philips",
                null,
                name,
                new VersionStatement.Exactly(String.valueOf(version)),
                ProductIdentifiers.NONE,
                List.of());
    }
}
