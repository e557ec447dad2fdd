package eu.salvus.warning.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.Tlp;
import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.stix.Common;
import eu.salvus.warning.stix.StixObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the standard says a server answers, section by section. */
class TaxiiServerTest {
    private static final String COLLECTION = "/taxii2/centre/collections/91a7b528-80eb-42ed-a74d-c6fbd5a26116/";
    private static final String BOX = "/taxii2/centre/collections/52892447-4d7e-4f70-b94d-d7f22742ff63/";
    private static final String SECRET = "/taxii2/centre/collections/64993447-4d7e-4f70-b94d-d7f33742ee63/";
    private static final Instant OLD = Instant.parse("2026-01-10T00:00:00Z");
    private static final Instant NEW = Instant.parse("2026-01-20T00:00:00Z");

    private final Ward ward = new Ward();

    /** Five objects; the first has two versions, the newer of which came last. */
    @BeforeEach
    void fill() {
        ward.store.add(
                Ward.OPEN,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> Ward.indicator(i, OLD))
                        .toList());
        ward.store.add(Ward.OPEN, List.of(Ward.indicator(1, NEW)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /taxii2/                                   | 200",
                "GET    | /taxii2                                    | 200",
                "HEAD   | /taxii2/                                   | 200",
                "GET    | /taxii2/centre/                            | 200",
                "GET    | /taxii2/centre/collections/                | 200",
                "GET    | /taxii2/centre/collections/advisories/     | 200",
                "GET    | /taxii2/centre/collections/91A7B528-80eb-42ed-a74d-c6fbd5a26116/ | 200",
                "GET    | /                                          | 404",
                "GET    | /taxii/                                    | 404",
                "GET    | /taxii2/elsewhere/                         | 404",
                "GET    | /taxii2/centre/unknown/                    | 404",
                "GET    | /taxii2/centre/status/                     | 404",
                "GET    | /taxii2/centre/status/x/                   | 404",
                "GET    | /taxii2/centre/status/00000000-0000-0000-0000-000000000009/ | 404",
                "GET    | /taxii2/centre/collections/none/           | 404",
                "GET    | /taxii2/centre/collections/advisories/x/   | 404",
                "GET    | /taxii2/centre/collections/advisories/objects/indicator--x/            | 404",
                "GET    | /taxii2/centre/collections/advisories/objects/indicator--x/versions/   | 404",
                "DELETE | /taxii2/centre/collections/advisories/objects/indicator--x/            | 404",
                "GET    | /taxii2/centre/collections/advisories/objects/indicator--x/versions/y/ | 404",
                "POST   | /taxii2/                                   | 405",
                "POST   | /taxii2/centre/                            | 405",
                "DELETE | /taxii2/centre/collections/                | 405",
                "PUT    | /taxii2/centre/collections/advisories/objects/    | 405",
                "POST   | /taxii2/centre/collections/advisories/manifest/   | 405",
                "GET    | /taxii2/centre/collections/advisories/objects/?limit=0              | 400",
                "GET    | /taxii2/centre/collections/advisories/objects/?limit=-1             | 400",
                "GET    | /taxii2/centre/collections/advisories/objects/?limit=x              | 400",
                "GET    | /taxii2/centre/collections/advisories/objects/?limit=1&limit=2      | 400",
                "GET    | /taxii2/centre/collections/advisories/objects/?added_after=notadate | 400",
                "GET    | /taxii2/centre/collections/advisories/objects/?added_after=2026-02-30T00:00:00Z | 400",
                "GET    | /taxii2/centre/collections/advisories/objects/?next=..              | 400",
                "GET    | /taxii2/centre/collections/advisories/objects/?match[version]=new   | 400",
                "GET    | /taxii2/centre/collections/advisories/manifest/?limit=99999999999   | 200",
                "GET    | /taxii2/centre/collections/advisories/objects/?ward=east            | 200",
            })
    void each_address_is_answered_with_its_status_and_type(String method, String address, int status) {
        TaxiiResponse response =
                ward.server.answer(Ward.request(method, address, Map.of("accept", Ward.TYPE), ""), Ward.EDITOR);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.headers()).containsEntry("Content-Type", Ward.TYPE);
        if (status >= 400) {
            assertThat(Ward.json(response).path("title").asString("")).isNotBlank();
            assertThat(Ward.json(response).path("http_status").stringValue()).isEqualTo(String.valueOf(status));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/taxii+json;version=2.1     | 200",
                "application/taxii+json; version=\"2.1\" | 200",
                "application/taxii+json                 | 200",
                "APPLICATION/TAXII+JSON                 | 200",
                "*/*                                    | 200",
                "application/*;q=0.5                    | 200",
                "text/html, application/taxii+json      | 200",
                "''                                     | 200",
                "application/taxii+json;version=2.0     | 406",
                "application/json                       | 406",
                "text/html                              | 406",
                "application/taxii+json;q=0             | 406",
            })
    void a_type_without_a_version_means_the_newest(String accept, int status) {
        assertThat(ward.server
                        .answer(Ward.request("GET", "/taxii2/", Map.of("Accept", accept), ""), Ward.EDITOR)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void who_is_unknown_is_asked_who_it_is_whatever_they_ask() {
        TaxiiResponse response = ward.server.answer(Ward.request("GET", "/taxii2/nowhere/", Map.of(), ""), null);

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.headers())
                .containsEntry("WWW-Authenticate", "Bearer realm=\"TAXII\", Basic realm=\"TAXII\"")
                .containsEntry("Content-Type", Ward.TYPE);
    }

    @Test
    void the_server_says_what_it_is() {
        JsonNode discovery = Ward.json(ward.get("/taxii2/"));
        JsonNode root = Ward.json(ward.get("/taxii2/centre/"));

        assertThat(discovery.path("title").stringValue()).isEqualTo("The centre");
        assertThat(discovery.path("default").stringValue()).isEqualTo("https://centre.example/taxii2/centre/");
        assertThat(discovery.path("api_roots").get(0)).isEqualTo(discovery.path("default"));
        assertThat(root.path("versions").get(0).stringValue()).isEqualTo(Ward.TYPE);
        assertThat(root.path("max_content_length").intValue()).isEqualTo(10_000);
    }

    @Test
    void a_collection_is_told_with_what_one_may_do_and_not_at_all_when_that_is_nothing() {
        TaxiiResponse response =
                ward.server.answer(Ward.request("GET", "/taxii2/centre/collections/", Map.of(), ""), Ward.READER);

        JsonNode all = Ward.json(response).path("collections");
        assertThat(all.size()).isEqualTo(2);
        assertThat(all.get(0).toString())
                .isEqualTo("{\"id\":\"91a7b528-80eb-42ed-a74d-c6fbd5a26116\",\"title\":\"Advisories\","
                        + "\"description\":\"For everybody\",\"alias\":\"advisories\",\"can_read\":true,\"can_write\":false,"
                        + "\"media_types\":[\"application/stix+json;version=2.1\"]}");
        assertThat(all.get(1).path("can_read").booleanValue()).isFalse();
        assertThat(all.get(1).path("can_write").booleanValue()).isTrue();
    }

    @Test
    void nobody_learns_of_collections_that_are_not_for_them() {
        Rights nothing = new Ward.Grants("stranger", List.of(), List.of());

        assertThat(new String(
                        ward.server
                                .answer(Ward.request("GET", "/taxii2/centre/collections/", Map.of(), ""), nothing)
                                .body(),
                        StandardCharsets.UTF_8))
                .isEqualTo("{}");
        assertThat(ward.server
                        .answer(Ward.request("GET", SECRET, Map.of(), ""), Ward.EDITOR)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"GET, objects/, 403", "GET, manifest/, 403", "GET, '', 200", "DELETE, objects/x/, 403"})
    void who_may_only_add_may_not_read(String method, String path, int status) {
        assertThat(ward.server
                        .answer(Ward.request(method, BOX + path, Map.of(), ""), Ward.READER)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"POST, objects/", "DELETE, objects/indicator--00000000-0000-4000-8000-000000000001/"})
    void who_may_only_read_changes_nothing(String method, String path) {
        assertThat(ward.server
                        .answer(
                                Ward.request(method, COLLECTION + path, Map.of("Content-Type", Ward.TYPE), ""),
                                Ward.READER)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                            | 2 3 4 5 1",
                "match[id]=ID2                               | 2",
                "match[id]=ID3,ID2                           | 2 3",
                "match%5Bid%5D=ID3%2CID2                     | 2 3",
                "match[id]=ID3&match[id]=ID2                 | 2 3",
                "match[type]=indicator                       | 2 3 4 5 1",
                "match[type]=malware                         |",
                "match[type]=malware,indicator&match[id]=ID4 | 4",
                "match[type]=malware&match[id]=ID4           |",
                "match[version]=last                         | 2 3 4 5 1",
                "match[version]=first                        | 1 2 3 4 5",
                "match[version]=all                          | 1 2 3 4 5 1",
                "match[version]=first,last                   | 1 2 3 4 5 1",
                "match[version]=2026-01-20T00:00:00Z         | 1",
                "match[version]=2026-01-20T00:00:00.000000Z,2026-01-10T00:00:00Z | 1 2 3 4 5 1",
                "match[version]=2020-01-01T00:00:00Z         |",
                "match[spec_version]=2.1                     | 2 3 4 5 1",
                "match[spec_version]=2.0,2.1                 | 2 3 4 5 1",
                "match[spec_version]=2.0                     |",
                "limit=2                                     | 2 3",
                "added_after=2026-01-31T12:00:00.000003Z     | 5 1",
                "added_after=2026-01-31T12:00:00.000002999Z  | 4 5 1",
                "added_after=2026-01-31T12:00:00Z&limit=1    | 2",
                "added_after=2027-01-01T00:00:00Z            |",
            })
    void filters_mean_or_within_one_and_and_between_them(String query, String numbers) {
        String asked = query == null
                ? ""
                : "?" + query.replaceAll("ID(\\d)", Ward.id(0).replaceAll("0$", "") + "$1");

        TaxiiResponse objects = ward.get(COLLECTION + "objects/" + asked);
        TaxiiResponse manifest = ward.get(COLLECTION + "manifest/" + asked);

        List<String> expected = numbers == null
                ? List.of()
                : Arrays.stream(numbers.split(" "))
                        .map(number -> Ward.id(Integer.parseInt(number)))
                        .toList();
        assertThat(Ward.ids(objects)).isEqualTo(expected);
        assertThat(Ward.ids(manifest)).isEqualTo(expected);
        assertThat(objects.headers().get("X-TAXII-Date-Added-Last"))
                .isEqualTo(manifest.headers().get("X-TAXII-Date-Added-Last"));
        if (expected.isEmpty()) {
            assertThat(Ward.json(objects).isEmpty()).isTrue();
            assertThat(objects.headers()).containsOnlyKeys("Content-Type");
        }
    }

    @Test
    void no_two_objects_are_added_at_the_same_time_and_pages_say_when_theirs_were() {
        TaxiiResponse manifest = ward.get(COLLECTION + "manifest/?match[version]=all");

        assertThat(Ward.json(manifest)
                        .path("objects")
                        .valueStream()
                        .map(object -> object.path("date_added").stringValue())
                        .toList())
                .containsExactly(
                        "2026-01-31T12:00:00.000000Z",
                        "2026-01-31T12:00:00.000001Z",
                        "2026-01-31T12:00:00.000002Z",
                        "2026-01-31T12:00:00.000003Z",
                        "2026-01-31T12:00:00.000004Z",
                        "2026-01-31T12:00:00.000005Z");
        assertThat(manifest.headers())
                .containsEntry("X-TAXII-Date-Added-First", "2026-01-31T12:00:00.000000Z")
                .containsEntry("X-TAXII-Date-Added-Last", "2026-01-31T12:00:00.000005Z");
        assertThat(Ward.json(manifest).path("objects").get(5).toString())
                .isEqualTo(
                        "{\"id\":\"" + Ward.id(1) + "\",\"date_added\":\"2026-01-31T12:00:00.000005Z\","
                                + "\"version\":\"2026-01-20T00:00:00.000000Z\",\"media_type\":\"application/stix+json;version=2.1\"}");
    }

    @Test
    void pages_follow_one_another_by_what_comes_next() {
        TaxiiResponse first = ward.get(COLLECTION + "objects/?limit=3");
        TaxiiResponse second = ward.get(COLLECTION + "objects/?limit=3&next="
                + Ward.json(first).path("next").stringValue());

        assertThat(Ward.json(first).path("more").booleanValue()).isTrue();
        assertThat(Ward.ids(first)).containsExactly(Ward.id(2), Ward.id(3), Ward.id(4));
        assertThat(Ward.json(second).has("more")).isFalse();
        assertThat(Ward.ids(second)).containsExactly(Ward.id(5), Ward.id(1));
    }

    @Test
    void an_object_is_found_with_its_versions() {
        String object = COLLECTION + "objects/" + Ward.id(1) + "/";

        assertThat(Ward.json(ward.get(object))
                        .path("objects")
                        .get(0)
                        .path("modified")
                        .stringValue())
                .isEqualTo("2026-01-20T00:00:00.000000Z");
        assertThat(Ward.ids(ward.get(object + "?match[version]=all"))).hasSize(2);
        assertThat(Ward.json(ward.get(object + "?match[version]=2020-01-01T00:00:00Z"))
                        .isEmpty())
                .isTrue();
        assertThat(Ward.json(ward.get(object + "versions/")).toString())
                .isEqualTo("{\"versions\":[\"2026-01-10T00:00:00.000000Z\",\"2026-01-20T00:00:00.000000Z\"]}");
        assertThat(ward.get(object + "versions/?limit=1").headers())
                .containsEntry("X-TAXII-Date-Added-Last", "2026-01-31T12:00:00.000000Z");
    }

    @Test
    void all_versions_are_deleted_unless_some_are_named_so_that_none_is_current_again() {
        String object = COLLECTION + "objects/" + Ward.id(1) + "/";

        TaxiiResponse response =
                ward.server.answer(Ward.request("DELETE", object + "?match[version]=first", Map.of(), ""), Ward.EDITOR);

        assertThat(response.status()).isEqualTo(200);
        assertThat(Ward.json(ward.get(object + "versions/")).path("versions").size())
                .isEqualTo(1);
        StixObject takenBack =
                StixObject.of(Ward.indicator(1, NEW.plusSeconds(60)).json().put("revoked", true));
        post("{\"objects\":[" + takenBack.jsonText() + "]}", Ward.TYPE, Ward.EDITOR);
        assertThat(Ward.json(ward.get(object + "versions/")).path("versions").size())
                .isEqualTo(2);
        ward.server.answer(Ward.request("DELETE", object, Map.of(), ""), Ward.EDITOR);
        assertThat(ward.get(object).status()).isEqualTo(404);
    }

    @Test
    void a_deletion_that_is_not_wholly_understood_deletes_nothing() {
        String object = COLLECTION + "objects/" + Ward.id(1) + "/";

        TaxiiResponse response =
                ward.server.answer(Ward.request("DELETE", object + "?match[versoin]=all", Map.of(), ""), Ward.EDITOR);

        assertThat(response.status()).isEqualTo(400);
        assertThat(Ward.json(ward.get(object + "versions/")).path("versions").size())
                .isEqualTo(2);
    }

    @Test
    void what_is_added_is_told_object_by_object_and_can_be_asked_again() {
        String sound = Ward.indicator(7, NEW).jsonText();
        String body = "{\"objects\":[" + sound + "," + sound + ","
                + sound.replace("[a:b", "[c:d") + ",{\"type\":\"indicator\",\"id\":\"x\"},"
                + Ward.indicator(8, NEW).jsonText().replace("\"spec_version\":\"2.1\"", "\"spec_version\":\"2.0\"")
                + "]}";

        TaxiiResponse response = post(body, Ward.TYPE, Ward.EDITOR);

        JsonNode status = Ward.json(response);
        assertThat(response.status()).isEqualTo(202);
        assertThat(status.path("status").stringValue()).isEqualTo("complete");
        assertThat(status.path("total_count").intValue()).isEqualTo(5);
        assertThat(status.path("success_count").intValue())
                .isEqualTo(status.path("successes").size())
                .isEqualTo(2);
        assertThat(status.path("failure_count").intValue())
                .isEqualTo(status.path("failures").size())
                .isEqualTo(3);
        assertThat(status.path("successes").get(1).path("message").stringValue())
                .isEqualTo("was here already");
        assertThat(status.path("failures").toString())
                .contains("$.id: \\\"x\\\" is not an id")
                .contains("write spec_version 2.1")
                .contains("another object of this id and version");
        String address = "/taxii2/centre/status/" + status.path("id").stringValue() + "/";
        assertThat(Ward.json(ward.get(address))).isEqualTo(status);
        assertThat(ward.server
                        .answer(Ward.request("GET", address, Map.of(), ""), Ward.READER)
                        .status())
                .isEqualTo(404);
        assertThat(Ward.ids(ward.get(COLLECTION + "objects/?match[id]=" + Ward.id(7))))
                .hasSize(1);
    }

    @Test
    void a_document_is_brought_along_by_whoever_publishes_it_and_by_nobody_else() {
        Instant time = Instant.parse("2026-01-01T00:00:00Z");
        AdvisoryReport report = new AdvisoryReport(
                new Common(AdvisoryReport.id("https://centre.example", "A"), null, time, time, Tlp.GREEN),
                "Pump",
                time,
                false,
                "https://centre.example",
                "A",
                URI.create("https://centre.example/a.json"),
                "ab".repeat(32),
                List.of(),
                "-----BEGIN PGP SIGNATURE-----",
                "H4sI");
        String body = "{\"objects\":[" + report.toObjects().getLast().jsonText() + ","
                + Ward.indicator(7, NEW).jsonText() + "]}";

        JsonNode status = Ward.json(post(body, Ward.TYPE, Ward.EDITOR));

        assertThat(status.path("success_count").intValue()).isEqualTo(1);
        assertThat(status.path("failures").get(0).path("message").stringValue()).contains("whoever publishes it");
        assertThat(Ward.ids(ward.get(COLLECTION + "objects/")))
                .doesNotContain(report.common().id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                       | application/taxii+json;version=2.1 | 422",
                "{\"objects\": []}        | application/taxii+json             | 422",
                "{\"objects\": {}}        | application/taxii+json             | 422",
                "[]                       | application/taxii+json             | 422",
                "nothing                  | application/taxii+json             | 400",
                "{\"a\": 1, \"a\": 2}     | application/taxii+json             | 400",
                "{\"objects\": [7]}       | application/taxii+json             | 202",
                "{\"objects\": [7]}       | application/json                   | 415",
                "{\"objects\": [7]}       | application/taxii+json;version=2.0 | 415",
            })
    void what_is_no_envelope_is_refused(String body, String type, int status) {
        assertThat(post(body, type, Ward.EDITOR).status()).isEqualTo(status);
    }

    @Test
    void a_body_beyond_the_limit_is_refused() {
        assertThat(post(" ".repeat(10_001), Ward.TYPE, Ward.EDITOR).status()).isEqualTo(413);
    }

    @Test
    void an_object_that_is_too_long_is_named_and_keeps_no_other_out() {
        TaxiiServer large = ward.server(1_000, 1 << 20);
        String longest = StixObject.of(Ward.indicator(8, NEW).json().put("description", "a".repeat(262_144)))
                .jsonText();
        JsonNode told = Ward.json(large.answer(
                Ward.request(
                        "POST",
                        COLLECTION + "objects/",
                        Map.of("Content-Type", Ward.TYPE),
                        "{\"objects\":[" + longest + ","
                                + Ward.indicator(9, NEW).jsonText() + "]}"),
                Ward.EDITOR));

        assertThat(told.path("success_count").intValue()).isEqualTo(1);
        assertThat(told.path("failures").get(0).path("id").stringValue()).isEqualTo(Ward.id(8));
        assertThat(told.path("failures").get(0).path("message").stringValue())
                .contains("longer than 262144 characters");
    }

    @Test
    void who_may_only_add_can_add() {
        TaxiiResponse response = ward.server.answer(
                Ward.request(
                        "POST",
                        BOX + "objects/",
                        Map.of("Content-Type", Ward.TYPE),
                        "{\"objects\":[" + Ward.indicator(9, NEW).jsonText() + "]}"),
                Ward.READER);

        assertThat(Ward.json(response).path("success_count").intValue()).isEqualTo(1);
        assertThat(ward.store.select(Ward.BOX, new Selection(null, Set.of(), Set.of(), Selection.Versions.ALL), 9))
                .hasSize(1);
    }

    @Test
    void an_object_without_versions_has_that_of_its_arrival() {
        String address =
                "{\"type\":\"ipv4-addr\",\"id\":\"ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4\",\"value\":\"198.51.100.3\"%s}";
        post("{\"objects\":[" + address.formatted("") + "]}", Ward.TYPE, Ward.EDITOR);
        post("{\"objects\":[" + address.formatted("") + "]}", Ward.TYPE, Ward.EDITOR);
        post("{\"objects\":[" + address.formatted(",\"defanged\":true") + "]}", Ward.TYPE, Ward.EDITOR);

        assertThat(Ward.json(ward.get(COLLECTION + "objects/ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4/versions/"))
                        .path("versions")
                        .toString())
                .isEqualTo("[\"2026-01-31T12:00:00.000006Z\",\"2026-01-31T12:00:00.000007Z\"]");
    }

    @Test
    void a_page_is_never_longer_than_the_server_allows() {
        TaxiiServer small = ward.server(2);
        TaxiiResponse response =
                small.answer(Ward.request("GET", COLLECTION + "objects/?limit=1000", Map.of(), ""), Ward.EDITOR);

        assertThat(Ward.ids(response)).hasSize(2);
        assertThat(Ward.json(response).path("more").booleanValue()).isTrue();
    }

    private TaxiiResponse post(String body, String type, Rights rights) {
        return ward.server.answer(
                Ward.request("POST", COLLECTION + "objects/", Map.of("Content-Type", type), body), rights);
    }
}
