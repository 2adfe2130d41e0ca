// A provider written with @grpc/grpc-js and Pulumi's own messages, for our client to call. Prints its port; ends with its standard input.
"use strict";

const grpc = require("@grpc/grpc-js");
const { Any } = require("google-protobuf/google/protobuf/any_pb");
const messages = require("@pulumi/pulumi/proto/provider_pb");
const { PluginInfo } = require("@pulumi/pulumi/proto/plugin_pb");
const { Status } = require("@pulumi/pulumi/proto/status_pb");
const { ResourceProviderService } = require("@pulumi/pulumi/proto/provider_grpc_pb");

let noteCancelled;
const cancelled = new Promise((resolve) => (noteCancelled = resolve));

function failed(call) {
  const detail = new messages.ErrorResourceInitFailed();
  detail.setId("id");
  detail.setProperties(call.request.getProperties());
  detail.setReasonsList(["first", "second"]);
  const packed = new Any();
  packed.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  const status = new Status();
  status.setDetailsList([packed]);
  const metadata = new grpc.Metadata();
  metadata.set("grpc-status-details-bin", Buffer.from(status.serializeBinary()));
  return { code: grpc.status.FAILED_PRECONDITION, details: "100 % of äöü 漢😀\nare wrong", metadata };
}

function created(call) {
  const response = new messages.CreateResponse();
  response.setId(`${call.request.getUrn()} created`);
  response.setProperties(call.request.getProperties());
  return response;
}

const handlers = {
  create(call, answer) {
    switch (call.request.getUrn()) {
      case "fail":
        return answer(failed(call));
      case "hang":
        return call.on("cancelled", noteCancelled);
      case "metadata": {
        const metadata = new grpc.Metadata();
        metadata.set("x-text", "value");
        metadata.set("x-binary-bin", Buffer.from([0, 255]));
        call.sendMetadata(metadata);
        return answer(null, created(call), metadata);
      }
      default:
        return answer(null, created(call));
    }
  },

  list(call) {
    call.on("cancelled", noteCancelled);
    for (let index = 0; index < 3; index++) {
      const result = new messages.ListResponse.Result();
      result.setId(`${index}`);
      const response = new messages.ListResponse();
      response.setResult(result);
      call.write(response);
    }
    if (call.request.getToken() !== "hang") {
      call.end();
    }
  },

  // Answers once a call was cancelled.
  getPluginInfo(call, answer) {
    cancelled.then(() => answer(null, new PluginInfo()));
  },
};

const unlimited = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };
const server = new grpc.Server(unlimited);
server.addService(ResourceProviderService, handlers);
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) {
    throw error;
  }
  console.log(port);
});
process.stdin.on("end", () => process.exit(0)).resume();
