package eu.salvus.warning.version;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.Corpus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors of the vers specification for the schemes that are used. */
class PackageSchemeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({"alpine, APK, 716", "maven, MAVEN, 973", "nuget, NUGET, 29"})
    void versions_are_ordered_as_the_vectors_have_it(String file, PackageScheme scheme, int atLeast) {
        List<String> wrong = new ArrayList<>();
        int right = 0;
        for (JsonNode test : tests(file + "_version_cmp_test.json")) {
            String one = test.path("input").path("versions").path(0).asString();
            String other = test.path("input").path("versions").path(1).asString();
            Order order = scheme.compare(one, other);
            boolean holds = test.path("test_type").asString().equals("equality")
                    ? (order == Order.SAME) == test.path("expected_output").asBoolean()
                    : !(test.path("expected_output").path(0).asString().equals(one)
                            ? order == Order.AFTER
                            : order == Order.BEFORE);
            right += holds ? 1 : 0;
            if (!holds) {
                wrong.add(one + " and " + other + " are " + order);
            }
        }
        assertThat(right).as("wrong: %s", wrong).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void ranges_of_python_packages_hold_what_the_vectors_have_it() {
        int checked = 0;
        for (JsonNode test : tests("pypi_range_containment_test.json")) {
            String range = test.path("input").path("vers").asString();
            String version = test.path("input").path("version").asString();
            Answer answer = VersionRange.parse(range)
                    .judge(DeviceVersion.parse(version), PackageScheme.PYPI)
                    .answer();
            assertThat(answer)
                    .as("%s in %s", version, range)
                    .isEqualTo(test.path("expected_output").asBoolean() ? Answer.INSIDE : Answer.OUTSIDE);
            checked++;
        }
        assertThat(checked).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"alpm", "conan", "gentoo", "datetime", "gem", "cpan", "lexicographic", "openssl"})
    void a_scheme_without_an_order_of_its_own_is_not_known(String scheme) {
        assertThat(PackageScheme.named(scheme)).isNull();
        assertThat(VersionRange.parse("vers:" + scheme + "/<2.0").judge("1.0").answer())
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void what_is_no_version_of_an_ecosystem_stays_open() {
        assertThat(PackageScheme.NPM.compare("not a version", "1.0.0")).isEqualTo(Order.UNKNOWN);
    }

    /** An epoch stands in a qualifier of a package URL, and in front of the version elsewhere. */
    @Test
    void an_epoch_that_only_one_tells_and_an_order_by_capitals_stay_open() {
        assertThat(PackageScheme.RPM.compare("1:3.0.7-1", "3.0.7-2")).isEqualTo(Order.UNKNOWN);
        assertThat(PackageScheme.RPM.compare("1:3.0.7-1", "1:3.0.7-2")).isEqualTo(Order.BEFORE);
        assertThat(VersionRange.parse("vers:deb/>=1.0B")
                        .judge(DeviceVersion.parse("1.0B"), PackageScheme.DEB)
                        .answer())
                .isNotEqualTo(Answer.OUTSIDE);
    }

    private static JsonNode tests(String name) {
        return JSON.readTree(
                        Corpus.bytes(Corpus.folder("vers-spec").resolve("tests").resolve(name)))
                .path("tests");
    }
}
