package eu.salvus.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileHashTest {
    /** SHA-256 of "abc", FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @ParameterizedTest
    @ValueSource(strings = {"sha256", "SHA-256", "Sha_256"})
    void an_algorithm_is_known_however_it_is_spelled(String algorithm) {
        FileHash hash = Objects.requireNonNull(FileHash.of(algorithm, " " + ABC.toUpperCase(Locale.ROOT) + "\n"));

        assertThat(hash.text()).isEqualTo("sha256:" + ABC);
        assertThat(FileHash.parse(hash.text())).isEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource({"SHA3-256,sha3-256:", "SHA-384,''", "sha2,''", "BLAKE3,''", "'',''"})
    void digits_of_another_length_and_unknown_algorithms_are_no_hash(String algorithm, String begins) {
        FileHash hash = FileHash.of(algorithm, ABC);

        assertThat(hash == null ? "" : hash.text()).isEqualTo(begins.isEmpty() ? "" : begins + ABC);
    }

    @Test
    void the_hash_of_the_empty_file_and_one_digit_repeated_identify_no_file() {
        assertThat(FileHash.of("md5", "d41d8cd98f00b204e9800998ecf8427e")).isNull();
        assertThat(FileHash.of("sha1", "da39a3ee5e6b4b0d3255bfef95601890afd80709"))
                .isNull();
        assertThat(FileHash.of("sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))
                .isNull();
        assertThat(FileHash.of("sha256", "0".repeat(64))).isNull();
    }

    @Test
    void only_hashes_nobody_can_forge_are_strong() {
        assertThat(Objects.requireNonNull(FileHash.of("sha256", ABC)).strong()).isTrue();
        assertThat(Objects.requireNonNull(FileHash.of("sha1", "0a".repeat(20))).strong())
                .isFalse();
        assertThat(Objects.requireNonNull(FileHash.of("md5", "0a".repeat(16))).strong())
                .isFalse();
    }

    @Test
    void a_text_without_an_algorithm_is_no_hash() {
        assertThat(FileHash.parse(ABC)).isNull();
        assertThat(FileHash.parse("sha256:")).isNull();
    }
}
