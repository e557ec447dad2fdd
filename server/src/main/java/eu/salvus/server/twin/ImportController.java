package eu.salvus.server.twin;

import eu.salvus.inventory.FileReading;
import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.Inventory;
import eu.salvus.inventory.format.InventoryReader;
import eu.salvus.inventory.merge.Action;
import eu.salvus.inventory.merge.Merge;
import eu.salvus.inventory.merge.MergeOptions;
import eu.salvus.inventory.merge.MergeResult;
import eu.salvus.inventory.merge.Outcome;
import eu.salvus.inventory.proposal.Decisions;
import eu.salvus.inventory.proposal.Proposal;
import eu.salvus.inventory.proposal.Proposals;
import eu.salvus.inventory.proposal.Proposer;
import eu.salvus.report.story.Names;
import eu.salvus.report.story.Sentences;
import eu.salvus.server.Texts;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.Words;
import eu.salvus.twin.yaml.TwinDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Inventories are looked at and merged here. Nothing is kept between the two: whoever merges sends the files again. */
@RestController
class ImportController {

    private final Twins twins;

    ImportController(Twins twins) {
        this.twins = twins;
    }

    /**
     * Looks at inventories, or merges them.
     *
     * @param files what other tools found
     * @param save whether to merge; else it is only said what would be done
     * @param update whether what was found wins over what the twin states
     * @param add whether every device not known becomes a new asset, instead of taking the place of one that nothing identifies
     */
    @Requires(Permission.WRITE_TWIN)
    @PostMapping(path = "/api/twins/{id}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportPayload merge(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestPart("files") List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean save,
            @RequestParam(defaultValue = "false") boolean update,
            @RequestParam(defaultValue = "false") boolean add,
            Locale locale) {
        int version = Etag.version(match);
        TwinDocument document = twins.document(caller.organisation(), id, version);
        Inventory inventory = read(files);
        Proposals proposals = new Proposer(document.twin(), Decisions.NONE).propose(inventory.devices());
        ImportWords words = ImportWords.in(locale);
        MergeResult result =
                Merge.into(document, inventory.devices(), proposals, new MergeOptions(update, !add), words::comment);
        StoredTwin saved = null;
        if (!save) {
            twins.read(caller, id);
        } else {
            String names = inventory.files().stream()
                    .map(FileReading::file)
                    .map(ImportController::name)
                    .collect(Collectors.joining(", "));
            String yaml = new String(result.document().files().get(TwinText.NAME), StandardCharsets.UTF_8);
            saved = twins.merge(
                    caller, id, version, yaml, Texts.in(locale).of("version.imported", names), files.size());
        }
        Names names = new Names(TwinIndex.of(result.document().twin()), Sentences.in(locale));
        return payload(inventory, result, saved, words, names);
    }

    private static Inventory read(List<MultipartFile> files) {
        try (Uploads uploads = new Uploads(files)) {
            InventoryReader reader = new InventoryReader();
            return Inventory.of(uploads.files().stream().map(reader::read).toList());
        }
    }

    private static ImportPayload payload(
            Inventory inventory, MergeResult result, @Nullable StoredTwin saved, ImportWords words, Names names) {
        return new ImportPayload(
                saved != null,
                saved == null ? null : TwinPayload.of(saved),
                result.count(Action.ADDED),
                result.count(Action.TOOK_PLACE),
                result.count(Action.CHANGED),
                result.count(Action.MATCHED),
                inventory.files().stream().mapToInt(FileReading::personal).sum(),
                result.outcomes().stream()
                        .map(outcome -> device(outcome, words, names))
                        .toList(),
                Stream.concat(
                                result.ignored().stream(),
                                inventory.files().stream().flatMap(file -> file.ignored().stream()))
                        .map(ignored -> new ImportPayload.Left(
                                ignored.name(),
                                name(ignored.origin().file()),
                                words.texts().of("ignored-reason." + Words.of(ignored.reason()))))
                        .toList());
    }

    private static ImportPayload.Device device(Outcome outcome, ImportWords words, Names names) {
        FoundDevice found = outcome.device();
        Proposal proposal = outcome.proposal();
        String zone = proposal == null ? null : proposal.zone();
        return new ImportPayload.Device(
                found.label(),
                Words.of(outcome.action()),
                names.of(outcome.asset()),
                proposal == null ? null : words.sort(proposal.classification()),
                zone == null ? null : names.of(zone),
                proposal == null ? null : words.reasons(proposal),
                proposal != null && proposal.restsOnDefaults(),
                outcome.changes().stream()
                        .map(change -> new ImportPayload.Learnt(
                                words.words().property(change.property()), change.twin(), change.found()))
                        .toList());
    }

    private static String name(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }
}
