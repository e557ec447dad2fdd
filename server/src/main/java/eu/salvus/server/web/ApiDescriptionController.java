package eu.salvus.server.web;

import eu.salvus.server.identity.Open;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API, for other programs (OpenAPI 3.1). A test holds it to the code. */
@RestController
class ApiDescriptionController {

    @Open("It tells what can be asked, and nothing of anybody.")
    @GetMapping("/api/openapi.json")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new ClassPathResource("openapi.json"));
    }
}
