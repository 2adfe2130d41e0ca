// Prints, as JSON, the messages, enums and services in the generated code of a version of @pulumi/pulumi.
// Usage: node dump-contracts.js <package>
//
// Field numbers and message types are what the getters ask the protobuf runtime for, which is made to tell; scalar types are
// what the writers write.
"use strict";

const fs = require("fs");
const path = require("path");
const { Message } = require("google-protobuf");

const directory = path.join(path.dirname(require.resolve(`${process.argv[2]}/package.json`)), "proto");

let asked;
const record = (name, number, type) => {
  const original = Message[name];
  Message[name] = (...parameters) => {
    asked = { number: parameters[number], type: parameters[type] };
    return original.apply(Message, parameters);
  };
};
record("getFieldWithDefault", 1);
record("getBooleanFieldWithDefault", 1);
record("getFloatingPointFieldWithDefault", 1);
record("getRepeatedField", 1);
record("getWrapperField", 2, 1);
record("getRepeatedWrapperField", 2, 1);
record("getMapField", 1, 3);

// The full name of each message, by its constructor.
const names = new Map();
const nameOf = (type) => names.get(type) ?? "something else";

const isMessage = (member) => typeof member === "function" && member.serializeBinaryToWriter !== undefined;

function nameAll(members, prefix) {
  for (const [name, member] of Object.entries(members)) {
    if (isMessage(member)) {
      names.set(member, prefix + name);
      nameAll(member, `${prefix}${name}.`);
    }
  }
}

// What the writer does for each field: the name of the scalar type, or of the types of a map's key and value.
function writers(message) {
  const source = message.serializeBinaryToWriter.toString();
  const types = new Map();
  for (const [, type, number] of source.matchAll(/writer\.write(\w+)\(\s*(\d+)/g)) {
    types.set(Number(number), type.toLowerCase());
  }
  for (const [, number, key, value] of source.matchAll(
    /\.serializeBinary\((\d+), writer, jspb\.BinaryWriter\.prototype\.write(\w+), jspb\.BinaryWriter\.prototype\.write(\w+)/g,
  )) {
    types.set(Number(number), `map<${key.toLowerCase()}, ${value.toLowerCase()}>`);
  }
  return types;
}

function fields(message) {
  const written = writers(message);
  const lines = [];
  for (const getter of Object.keys(message.prototype)) {
    if (!/^get/.test(getter) || /_as(U8|B64)$/.test(getter)) {
      continue;
    }
    asked = undefined;
    new message()[getter]();
    if (asked === undefined) {
      continue; // the case of a oneof
    }
    const { number, type } = asked;
    const of = written.get(number).replace(/^repeated/, "repeated ").replace(/^packed/, "repeated packed ");
    const typed = type === undefined ? of : of.replace("message", nameOf(type));
    const oneof = (message.oneofGroups_ ?? []).find((group) => group.includes(number));
    const presence = message.prototype[getter.replace(/^get/, "has")] ? " with presence" : "";
    lines.push(`${number} ${getter} ${typed}${presence}${oneof ? ` one of ${oneof.join(", ")}` : ""}`);
    written.delete(number);
  }
  if (written.size > 0) {
    throw new Error(`${nameOf(message)} writes fields that no getter reads: ${[...written.keys()]}`);
  }
  return lines;
}

const contracts = { messages: {}, enums: {}, services: {} };

function describe(members, prefix) {
  for (const [name, member] of Object.entries(members)) {
    if (isMessage(member)) {
      contracts.messages[prefix + name] = fields(member);
      describe(member, `${prefix}${name}.`);
    } else if (typeof member === "object" && member !== null && /^[A-Z]/.test(name)) {
      contracts.enums[prefix + name] = Object.entries(member).map(([value, number]) => `${number} ${value}`);
    }
  }
}

function describeService(methods) {
  for (const { path: route, requestType, responseType, requestStream, responseStream } of Object.values(methods)) {
    const [, service, name] = route.split("/");
    const request = (requestStream ? "stream " : "") + nameOf(requestType);
    const response = (responseStream ? "stream " : "") + nameOf(responseType);
    (contracts.services[service] ??= []).push(`${name}(${request}) returns (${response})`);
  }
}

for (const file of ["any", "empty", "struct", "timestamp"]) {
  nameAll(require(`google-protobuf/google/protobuf/${file}_pb`), "google.protobuf.");
}

const files = fs.readdirSync(directory).filter((file) => file.endsWith("_pb.js"));
const packageOf = (file) => (file === "status_pb.js" ? "google.rpc." : "pulumirpc.");
const messages = files.filter((file) => !file.endsWith("_grpc_pb.js"));
for (const file of messages) {
  nameAll(require(path.join(directory, file)), packageOf(file));
}
for (const file of messages) {
  describe(require(path.join(directory, file)), packageOf(file));
}
for (const file of files.filter((name) => name.endsWith("_grpc_pb.js"))) {
  Object.values(require(path.join(directory, file))).filter((member) => typeof member === "object").forEach(describeService);
}

console.log(JSON.stringify(contracts));
