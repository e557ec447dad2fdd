package eu.salvus.warning.provider;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.provider.MirrorReport.Item;
import eu.salvus.warning.provider.MirrorReport.Outcome;
import eu.salvus.warning.source.LoopbackDoor;
import eu.salvus.warning.source.Site;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedMirrorTest {

    private static final byte[] ONE = ProviderSite.document("A", "one");
    private static final byte[] TWO = ProviderSite.document("A", "two");

    private final Site site = new Site();
    private final LoopbackDoor door = new LoopbackDoor();
    private final Signer signer;

    @TempDir
    private Path folder;

    SignedMirrorTest() throws PGPException {
        signer = new Signer();
    }

    @BeforeEach
    void publish() throws Exception {
        site.put("/d/index.txt", "a.json\n");
        site.put("/key.asc", signer.key());
        site.put("/provider-metadata.json", """
                {"canonical_url": "{site}/provider-metadata.json", "role": "csaf_trusted_provider",
                 "publisher": {"name": "P", "namespace": "https://p.example"},
                 "distributions": [{"directory_url": "{site}/d"}],
                 "public_openpgp_keys": [{"url": "{site}/key.asc", "fingerprint": "%s"}]}""".formatted(signer.fingerprint()));
        site.put("/d/a.json", ONE).put("/d/a.json.asc", signer.signature(ONE));
    }

    @AfterEach
    void close() {
        door.close();
        site.close();
    }

    @Test
    void a_signed_document_is_kept_with_its_signature() throws Exception {
        Item item = run();

        assertThat(item.outcome()).isEqualTo(Outcome.NEW);
        assertThat(item.signing()).isEqualTo(Signing.VALID);
        assertThat(folder.resolve(item.place() + ".asc")).hasBinaryContent(signer.signature(ONE));
        assertThat(item.complaints()).isEmpty();
    }

    @Test
    void a_document_changed_under_its_signature_is_refused_and_the_copy_stays() throws Exception {
        Path copy = folder.resolve(String.valueOf(run().place()));
        site.put("/d/a.json", TWO);

        Item item = run();

        assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(item.reason()).contains("/d/a.json: its signature is worth nothing: it is not of this content");
        assertThat(copy).hasBinaryContent(ONE);
        site.put("/d/a.json.asc", signer.signature(TWO));
        assertThat(run().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(copy).hasBinaryContent(TWO);
    }

    @Test
    void a_document_signed_by_a_stranger_is_refused() throws Exception {
        site.put("/d/a.json.asc", new Signer().signature(ONE));

        Item item = run();

        assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(item.reason()).contains("made by a key that the provider does not name");
        try (var files = Files.walk(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("a.json"));
        }
    }

    @Test
    void a_document_is_not_replaced_by_an_unsigned_one_once_it_was_signed() throws Exception {
        run();
        site.put("/d/a.json", TWO).remove("/d/a.json.asc");

        assertThat(run().reason()).contains("it was signed before, and no longer is");
    }

    /** Whoever can change the document can take the key away, and leave the old signature where it is. */
    @Test
    void a_document_is_not_replaced_by_one_whose_key_is_gone_once_it_was_signed() throws Exception {
        Path copy = folder.resolve(String.valueOf(run().place()));
        site.put("/d/a.json", TWO).remove("/key.asc");

        assertThat(run().reason()).contains("its signature cannot be checked, as it could before");
        assertThat(copy).hasBinaryContent(ONE);
    }

    @Test
    void a_document_is_not_replaced_by_one_whose_signature_can_be_forged_once_it_had_a_good_one() throws Exception {
        Path copy = folder.resolve(String.valueOf(run().place()));
        site.put("/d/a.json", TWO).put("/d/a.json.asc", signer.signature(TWO, HashAlgorithmTags.SHA1));

        assertThat(run().reason()).contains("of a kind that can be forged", "the copy with the good signature stays");
        assertThat(copy).hasBinaryContent(ONE);
    }

    @Test
    void a_document_never_signed_is_kept_and_told() throws Exception {
        site.remove("/d/a.json.asc");

        Item item = run();

        assertThat(item.outcome()).isEqualTo(Outcome.NEW);
        assertThat(item.signing()).isEqualTo(Signing.MISSING);
    }

    @Test
    void garbage_in_place_of_a_signature_is_refused() throws Exception {
        site.put("/d/a.json.asc", "<html>not here</html>".getBytes(StandardCharsets.UTF_8));

        assertThat(run().reason()).contains("it is no OpenPGP signature");
    }

    private Item run() throws Exception {
        ProviderMetadata provider = new Providers(door)
                .find(site.at("/provider-metadata.json").toString())
                .providers()
                .getFirst();
        return new Mirror(door, folder, Limits.USUAL, DocumentCheck.NONE)
                .run(provider, Depth.EVERY_DOCUMENT, (done, all) -> {})
                .items()
                .getFirst();
    }
}
