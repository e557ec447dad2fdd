package eu.salvus.warning.taxii;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of answers. */
final class Bodies {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String TYPE = "Content-Type";

    private Bodies() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static TaxiiResponse answer(int status, ObjectNode body) {
        return answer(status, MAPPER.writeValueAsString(body));
    }

    static TaxiiResponse answer(int status, String json) {
        return new TaxiiResponse(status, Map.of(TYPE, MediaTypes.TAXII), json.getBytes(StandardCharsets.UTF_8));
    }

    static TaxiiResponse error(TaxiiException refused) {
        return answer(
                refused.status(),
                object().put("title", refused.title())
                        .put("description", refused.description())
                        .put("http_status", String.valueOf(refused.status())));
    }

    static ObjectNode collection(Collection collection, Rights rights) {
        ObjectNode body = object().put("id", collection.id().toString()).put("title", collection.title());
        if (collection.description() != null) {
            body.put("description", collection.description());
        }
        if (collection.alias() != null) {
            body.put("alias", collection.alias());
        }
        body.put("can_read", rights.mayRead(collection.id()));
        body.put("can_write", rights.mayWrite(collection.id()));
        body.putArray("media_types").add(MediaTypes.STIX);
        return body;
    }

    /** Objects as they are kept, without reading them again. */
    static TaxiiResponse envelope(Page page) {
        StringBuilder json = new StringBuilder("{");
        more(page, json);
        String separator = "\"objects\":[";
        for (StoredObject object : page.objects()) {
            json.append(separator).append(object.json());
            separator = ",";
        }
        return dated(page, json.append(page.objects().isEmpty() ? "}" : "]}").toString());
    }

    static TaxiiResponse manifest(Page page) {
        ObjectNode body = object();
        if (page.more()) {
            body.put("more", true).put("next", page.next());
        }
        if (!page.objects().isEmpty()) {
            ArrayNode list = body.putArray("objects");
            page.objects()
                    .forEach(object -> list.addObject()
                            .put("id", object.id())
                            .put("date_added", Micros.text(object.added()))
                            .put("version", object.version())
                            .put("media_type", MediaTypes.STIX));
        }
        return dated(page, MAPPER.writeValueAsString(body));
    }

    static TaxiiResponse versions(Page page) {
        ObjectNode body = object();
        if (page.more()) {
            body.put("more", true).put("next", page.next());
        }
        if (!page.objects().isEmpty()) {
            ArrayNode list = body.putArray("versions");
            page.objects().forEach(object -> list.add(object.version()));
        }
        return dated(page, MAPPER.writeValueAsString(body));
    }

    /** What became of each object of a request. */
    static ObjectNode status(UUID id, String time, List<ObjectNode> successes, List<ObjectNode> failures) {
        ObjectNode body =
                object().put("id", id.toString()).put("status", "complete").put("request_timestamp", time);
        body.put("total_count", successes.size() + failures.size());
        body.put("success_count", successes.size());
        if (!successes.isEmpty()) {
            body.putArray("successes").addAll(successes);
        }
        body.put("failure_count", failures.size());
        if (!failures.isEmpty()) {
            body.putArray("failures").addAll(failures);
        }
        return body.put("pending_count", 0);
    }

    private static void more(Page page, StringBuilder json) {
        if (page.more()) {
            json.append("\"more\":true,\"next\":\"").append(page.next()).append("\",");
        }
    }

    private static TaxiiResponse dated(Page page, String json) {
        TaxiiResponse response = answer(200, json);
        return page.objects().isEmpty()
                ? response
                : response.with(
                                "X-TAXII-Date-Added-First",
                                Micros.text(page.objects().getFirst().added()))
                        .with(
                                "X-TAXII-Date-Added-Last",
                                Micros.text(page.objects().getLast().added()));
    }
}
